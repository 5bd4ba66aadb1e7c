// The plain desk: signs in, shows what waits and opens a case file. It decides nothing and keeps nothing after the tab closes.
const main = document.querySelector('#main');
const status = document.querySelector('#status');
const who = document.querySelector('#who');
const signOut = document.querySelector('#sign-out');

let session;

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

class Told extends Error {
  constructor(problem) {
    super(problem.title ?? 'The desk cannot reach the platform. Check the connection and try again.');
    this.problem = problem;
  }
}

async function ask(path, body) {
  let answer;
  try {
    answer = await fetch(`/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(session ? { authorization: `Bearer ${session.token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new Told({});
  }
  const content = await answer.json().catch(() => ({}));
  if (answer.status === 401 && session) end();
  if (!answer.ok) throw new Told(content);
  return content;
}

function end() {
  session = undefined;
  who.textContent = '';
  signOut.hidden = true;
  location.hash = '#/';
}

function show(title, ...content) {
  main.replaceChildren(element('h1', {}, title), ...content);
  status.textContent = title;
  main.focus({ preventScroll: true });
  scrollTo(0, 0);
}

function errorBox(error) {
  const { detail, errors = [] } = error.problem ?? {};
  const lines = [error.message, detail, ...errors.map(({ pointer, message }) => `${pointer}: ${message}`)];
  const box = element('div', { class: 'error', role: 'alert', tabindex: '-1' });
  for (const line of lines) if (line) box.append(element('p', {}, line));
  return box;
}

function form(fields, label, submit) {
  const box = element('form', { class: 'card narrow', novalidate: '' });
  for (const { name, text, hint, ...attributes } of fields) {
    const hintId = `${name}-hint`;
    box.append(
      element('label', { for: name }, text),
      ...(hint ? [element('p', { class: 'hint', id: hintId }, hint)] : []),
      element('input', { id: name, name, ...(hint ? { 'aria-describedby': hintId } : {}), ...attributes }),
    );
  }
  const button = element('button', { class: 'button', type: 'submit' }, label);
  box.append(button);
  box.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    box.querySelector('.error')?.remove();
    try {
      await submit(Object.fromEntries(new FormData(box)));
    } catch (error) {
      const told = errorBox(error);
      box.prepend(told);
      told.focus();
    } finally {
      button.disabled = false;
    }
  });
  return box;
}

function signInPage() {
  show(
    'Sign in',
    form(
      [
        { name: 'username', text: 'User name', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false' },
        { name: 'password', text: 'Password', type: 'password', autocomplete: 'current-password' },
      ],
      'Sign in',
      async ({ username, password }) => {
        session = { ...(await ask('/sign-in', { username, password })), password };
        signOut.hidden = false;
        if (session.mustChangePassword) return passwordPage();
        await arrive();
      },
    ),
  );
}

function passwordPage() {
  show(
    'Choose your password',
    element('p', { class: 'lead' }, 'You signed in with a one-time password. Choose one that only you know.'),
    form(
      [
        {
          name: 'next',
          text: 'New password',
          hint: 'At least twelve characters.',
          type: 'password',
          autocomplete: 'new-password',
        },
      ],
      'Save and go on',
      async ({ next }) => {
        await ask('/me/password', { current: session.password, next });
        await arrive();
      },
    ),
  );
}

async function arrive() {
  const { password: _spent, ...kept } = session;
  session = kept;
  const me = await ask('/me');
  who.textContent = `${me.displayName} · ${me.organisation}`;
  await route();
}

const words = (text) =>
  text
    .replaceAll(/[-_]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, (_all, before, after) => `${before} ${after.toLowerCase()}`);
const sentence = (text) => words(text).replace(/^./, (letter) => letter.toUpperCase());

const moment = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeZone: 'UTC' });

function clock(dueAt, overdue) {
  if (!dueAt) return element('span', {}, 'No clock');
  const text = `${overdue ? 'Late since' : 'Due'} ${moment.format(new Date(dueAt))}`;
  return element('span', { class: `chip ${overdue ? 'chip-late' : 'chip-due'}` }, text);
}

function caseLink({ caseId, reference }) {
  return element('a', { href: `#/cases/${caseId}`, class: 'reference' }, reference);
}

function table(caption, heads, rows) {
  return element(
    'div',
    { class: 'table' },
    element(
      'table',
      {},
      element('caption', { class: 'status' }, caption),
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
      element('tbody', {}, ...rows.map((cells) => element('tr', {}, ...cells.map((cell) => element('td', {}, cell))))),
    ),
  );
}

async function pages(path, render, more) {
  const page = await ask(path);
  const list = element('div', {}, render(page.items));
  if (page.next) {
    const button = element('button', { class: 'button button-plain', type: 'button' }, 'Show more');
    button.addEventListener('click', async () => {
      button.remove();
      const joint = path.includes('?') ? '&' : '?';
      list.append(
        await pages(`${path.split(/[?&]after=/)[0]}${joint}after=${encodeURIComponent(page.next)}`, render, more),
      );
    });
    list.append(button);
  }
  return list;
}

async function worklistPage() {
  const tasks = await pages('/worklist', (items) =>
    items.length === 0
      ? element('p', { class: 'card empty' }, 'Nothing waits for you.')
      : table(
          'What waits for you',
          ['Case', 'Task', 'Clock'],
          items.map((item) => [caseLink(item), sentence(item.task), clock(item.dueAt, item.overdue)]),
        ),
  );
  const cases = await pages('/cases', (items) =>
    items.length === 0
      ? element('p', { class: 'card empty' }, 'No case is open to you.')
      : table(
          'Your cases',
          ['Case', 'Status', 'Next clock'],
          items.map((item) => [
            caseLink(item),
            element('span', {}, `${sentence(item.status)}${item.childPath ? ' · child path' : ''}`),
            clock(item.nextDueAt, item.overdue),
          ]),
        ),
  ).catch((error) => errorBox(error));
  show('What waits for you', tasks, element('h2', {}, 'Your cases'), cases);
}

function facts(title, entries) {
  const list = element('dl', {});
  for (const [name, value] of entries) {
    if (value === undefined || value === null) continue;
    list.append(element('dt', {}, name), element('dd', {}, value instanceof Node ? value : String(value)));
  }
  return element('section', { class: 'card' }, element('h2', {}, title), list);
}

const gates = {
  G1: 'Entering the mechanism',
  G2: 'Statements to police or prosecutor',
  G3: 'Shelter and health providers',
  G4: 'Legal mandate',
  G5: 'Union representation',
  G6: 'Compensation and bank data',
  G7: 'Another country',
  G8: 'Research',
  G9: 'Publicity',
  G10: 'Immigration authority',
  G11: 'Family contact',
  G12: 'Claim that names the person',
};

/** Who guards the platform works on no case: administrators see accounts, auditors who asked for what. */
async function accountsPage() {
  const list = await pages('/accounts', (items) =>
    table(
      'Accounts',
      ['User name', 'Name', 'Roles', 'Status', 'Trained until'],
      items.map(({ username, displayName, roles, status: state, trainedUntil }) => [
        element('span', { class: 'reference' }, username),
        displayName,
        roles.map(words).join(', '),
        sentence(state),
        trainedUntil ? day.format(new Date(trainedUntil)) : 'Not on record',
      ]),
    ),
  );
  const lead = 'Propose, approve and suspend accounts through the interface: /api/v1/openapi.json describes it.';
  show('Accounts', element('p', { class: 'lead' }, lead), list);
}

async function accessLogPage() {
  const list = await pages('/access-log', (items) =>
    table(
      'Access log',
      ['When', 'Who', 'What', 'How it went'],
      items.map(({ at, accountId, role, operation, outcome, code }) => [
        moment.format(new Date(at)),
        element(
          'span',
          { class: 'reference' },
          [role && words(role), accountId?.slice(0, 8)].filter(Boolean).join(' '),
        ),
        sentence(operation),
        [sentence(outcome), code && words(code)].filter(Boolean).join(': '),
      ]),
    ),
  );
  show('Access log', list);
}

function homePage() {
  if (session.roles.includes('administrator')) return accountsPage();
  if (session.roles.includes('auditor')) return accessLogPage();
  return worklistPage();
}

const yesNo = (value) => (value ? 'Yes' : 'No');

/** Whole minor units: how many digits a currency has is not for this page to guess. */
const amount = ({ minor, currency }) =>
  `${minor.toLocaleString(document.documentElement.lang)} minor units of ${currency}`;

/** What finance needs to pay, and nothing more of the case. */
async function paymentsPage(caseId) {
  const { payee, approved, payments } = await ask(`/cases/${encodeURIComponent(caseId)}/claim/payments`);
  show(
    'Payment',
    facts('Approved', [
      ['Payee', payee && `${payee.holder}, ${payee.account}, ${payee.country}`],
      ['Amount', approved?.fundPays && amount(approved.fundPays)],
      ...payments.map(({ status: state, money }) => [sentence(state), money ? amount(money) : 'Amount not shown']),
    ]),
    element('p', {}, element('a', { href: '#/' }, 'Back to what waits for you')),
  );
}

async function casePage(caseId) {
  if (session.roles.every((role) => role === 'finance')) return paymentsPage(caseId);
  const file = await ask(`/cases/${encodeURIComponent(caseId)}`);
  const { identification, assistance, remedy, compensation, consents, clocks } = file;
  const period = identification.reflection;
  const sections = [
    facts('Identification', [
      ['Status', sentence(identification.status)],
      ['Child path', yesNo(identification.childPath)],
      ['Guardian', identification.childPath ? yesNo(identification.guardianAppointed) : undefined],
      ['Screening', identification.screening && sentence(identification.screening)],
      ['First decision', identification.reasonableGrounds && sentence(identification.reasonableGrounds)],
      [
        'Recovery period',
        period && `${day.format(new Date(period.startsOn))} to ${day.format(new Date(period.endsOn))}`,
      ],
      ['Conclusion', identification.conclusion && sentence(identification.conclusion)],
      ['Holds in force', identification.holds],
    ]),
    assistance &&
      facts('Assistance', [
        ['Status', sentence(assistance.status)],
        ['Consent', yesNo(assistance.consented)],
        ['Emergency help', assistance.emergencyDelivered],
        ['Has a safe place', yesNo(assistance.placed)],
        ['Recovery plan', yesNo(assistance.planAgreed)],
      ]),
    remedy &&
      facts('Remedy', [
        ['Legal information', yesNo(remedy.informed)],
        ['Mandates', remedy.mandates],
        ['Protection from penalty', sentence(remedy.nonPunishment)],
        ...remedy.proceedings.map(({ route, status: state, outcome }) => [
          `Proceeding: ${words(route)}`,
          [state, outcome].filter(Boolean).map(sentence).join(' · '),
        ]),
      ]),
    compensation &&
      facts('Compensation', [
        ['Status', sentence(compensation.status)],
        ['Refused requests on record', compensation.refusedRequests],
        ['Payments made', compensation.paymentsExecuted],
        ['Court awards', compensation.courtAwards],
        ['Recovery open', yesNo(compensation.recoveryOpen)],
      ]),
    consents.length > 0 &&
      facts(
        'Consents',
        consents.map(({ gate, live }) => [`${gates[gate]} (${gate})`, live ? 'Given' : 'Not given']),
      ),
    clocks.length > 0 &&
      facts(
        'Clocks',
        clocks.map(({ deadline, dueAt, overdue }) => [sentence(deadline), clock(dueAt, overdue)]),
      ),
  ];
  show(
    `Case ${file.reference}`,
    element('p', { class: 'lead' }, element('a', { href: '#/' }, 'Back to what waits for you')),
    element('div', { class: 'grid' }, ...sections.filter(Boolean)),
  );
}

async function route() {
  if (!session) return signInPage();
  try {
    const opened = /^#\/cases\/([0-9a-f-]{36})$/.exec(location.hash);
    await (opened ? casePage(opened[1]) : homePage());
  } catch (error) {
    if (!session) return signInPage();
    show(
      'This cannot be shown',
      errorBox(error),
      element('p', {}, element('a', { href: '#/' }, 'Back to what waits for you')),
    );
  }
}

signOut.addEventListener('click', () => {
  end();
  signInPage();
});
addEventListener('hashchange', () => void route());
await route();
