export const legalRemedyRefusals = {
  'mandate-needed': {
    status: 403,
    title: 'The person has given your organisation no live mandate for this. Record the mandate first.',
  },
  'mandate-not-live': { status: 409, title: 'No live mandate has this id.' },
  'information-needed-first': { status: 409, title: 'Give the person legal information first.' },
  'proceeding-already-open': { status: 409, title: 'This proceeding is already open.' },
  'proceeding-unknown': { status: 422, title: 'No proceeding has this id.' },
  'not-your-proceeding': {
    status: 403,
    title: 'Another organisation opened this proceeding. It records what happens in it.',
  },
  'proceeding-already-decided': { status: 409, title: 'This proceeding is already decided.' },
  'proceeding-not-decided': { status: 409, title: 'This proceeding is not decided yet.' },
  'decision-already-final': { status: 409, title: 'The decision in this proceeding is already final.' },
  'case-not-in-proceeding': { status: 422, title: 'An award names a case that is not part of this proceeding.' },
  'party-not-in-proceeding': {
    status: 422,
    title: 'A verdict, sanction or award names someone this proceeding is not against.',
  },
  'nobody-owes-award': {
    status: 422,
    title: 'Say in "owedBy" who owes the award: nobody was convicted and the State is not the respondent.',
  },
  'act-unknown': { status: 422, title: 'No recorded act has this id. Name each recorded act once.' },
  'no-acts-to-assess': { status: 409, title: 'Nothing is held against this person, or all of it is assessed.' },
  'assessor-recorded-act': { status: 403, title: 'Whoever recorded or investigated the act does not assess it.' },
  'assessment-not-possible': { status: 422, title: 'The findings could not be assessed. See the detail.' },
  'record-repair-not-open': { status: 409, title: 'No open record repair has this id.' },
} as const;
