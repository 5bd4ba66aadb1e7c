export const gatewayRefusals = {
  'sign-in-failed': { status: 401, title: 'The user name or the password is not right.' },
  'sign-in-needed': { status: 401, title: 'Sign in first; the token is missing, not valid or no longer valid.' },
  'too-many-attempts': { status: 429, title: 'Too many attempts. Wait before you try again.' },
  'password-change-needed': {
    status: 403,
    title: 'This is a one-time password. Choose a new one with POST /api/v1/me/password first.',
  },
  'not-for-your-role': { status: 403, title: 'This is never done in your role.' },
  'not-found': { status: 404, title: 'There is nothing here that you may see.' },
  'invalid-request': { status: 400, title: 'The request does not fit the contract. Check the fields named below.' },
  'body-not-json': { status: 400, title: 'The body is not valid JSON.' },
  'media-type-not-supported': { status: 415, title: 'Send the body as application/json.' },
  'body-too-large': { status: 413, title: 'The body is larger than this route accepts.' },
  'idempotency-key-needed': {
    status: 400,
    title: 'Send an Idempotency-Key header of 8 to 100 characters with each command, the same for each retry.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'This Idempotency-Key was used for another request. Use a new key for a new act.',
  },
  'version-stale': { status: 412, title: 'Someone else changed this. Read it again, then decide again.' },
  'concurrent-change': { status: 409, title: 'Others changed this at the same moment. Send the same request again.' },
  'not-yet-visible': {
    status: 503,
    title: 'What you wrote is safe but not yet visible here. Read again in a moment.',
  },
  'service-unavailable': { status: 503, title: 'A part of the platform does not answer. Nothing was done; try again.' },
  'internal-error': { status: 500, title: 'Something went wrong on our side. Nothing is half done; try again.' },
  'username-taken': { status: 409, title: 'This user name is taken. Choose another.' },
  'organisation-unknown': { status: 422, title: 'No organisation has this id. Register it first.' },
  'account-unknown': { status: 422, title: 'No active account has this id.' },
  'account-not-awaiting-approval': { status: 409, title: 'Only a proposed account can be approved.' },
  'approval-needs-another-administrator': {
    status: 403,
    title: 'A grant needs two administrators: someone other than the proposer approves.',
  },
  'first-account-must-administer': {
    status: 422,
    title: 'The first administrator creates one account alone: a second administrator.',
  },
  'password-not-right': { status: 422, title: 'The current password is not right.' },
  'password-unchanged': { status: 422, title: 'Choose a password that differs from the current one.' },
  'roles-do-not-combine': {
    status: 422,
    title: 'These roles cannot stand in one account. Administrators and auditors hold no other role.',
  },
  'last-administrator-stays': {
    status: 409,
    title: 'This is the last active administrator. Have another one approved before you suspend this account.',
  },
  'officer-not-assignable': {
    status: 422,
    title: 'Administrators and auditors never work on a case. Choose another officer.',
  },
  'consent-is-the-persons-own': {
    status: 422,
    title: 'An adult consents for themself; a guardian consents for a child only.',
  },
  'not-assigned': { status: 409, title: 'This officer does not work on this case.' },
  'consent-of-a-child-needs-guardian': {
    status: 422,
    title: 'For a child the guardian consents, with the child’s view. Appoint a guardian first.',
  },
} as const;
