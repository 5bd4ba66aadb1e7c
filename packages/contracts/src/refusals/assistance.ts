export const assistanceRefusals = {
  'assistance-not-offered': { status: 409, title: 'Assistance has not been offered yet.' },
  'assistance-consent-needed': { status: 409, title: 'Record the person’s consent to assistance first.' },
  'assistance-already-consented': { status: 409, title: 'The person has already consented to assistance.' },
  'adult-consents-themself': { status: 422, title: 'An adult consents themself. Ask the person, not a guardian.' },
  'help-in-the-future': { status: 422, title: 'Help is recorded once it was given. Give today or an earlier day.' },
  'shelter-already-registered': { status: 409, title: 'This shelter is already registered.' },
  'shelter-unknown': { status: 422, title: 'No shelter has this id.' },
  'shelter-full': { status: 409, title: 'The last place in this shelter has just been taken. Choose another shelter.' },
  'shelter-not-for-children': { status: 422, title: 'This shelter does not take children. Choose another.' },
  'shelter-not-for-adults': { status: 422, title: 'This shelter takes children only. Choose another.' },
  'already-placed': { status: 409, title: 'This person already has a place.' },
  'not-placed': { status: 409, title: 'This person has no such place.' },
} as const;
