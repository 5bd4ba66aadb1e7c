const spec = String.raw`\.(spec|journey)\.ts$`;
const composition = ['^services/[^/]+/src/main\\.ts$', '^services/(embedded|cli)/', '^test/'];
const adapters = '^packages/[^/]+/src/(memory|sqlite|in-process)(/|\\.ts$)';
const testKits = ['/contract\\.ts$', '/testing\\.ts$', '/testing/'];
const drivers = ['node_modules/(kafkajs|mongoose|mongodb)/', '^(node:)?sqlite$'];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'Rules and facts only: contracts, decider, determinations, country profile, and the domain itself.',
      from: { path: '^services/([^/]+)/src/domain/', pathNot: spec },
      to: {
        pathNot: [
          '^services/$1/src/domain/',
          '^packages/(contracts|decider|determinations|country-profile)/',
          'node_modules/zod/',
        ],
      },
    },
    {
      name: 'views-are-pure',
      severity: 'error',
      comment: 'A view folds facts into rows; the host stores them.',
      from: { path: '^services/([^/]+)/src/views/', pathNot: spec },
      to: {
        pathNot: [
          '^services/$1/src/(views|domain)/',
          '^packages/(contracts|decider|access)/',
          '^packages/event-bus/src/(index|view)',
          'node_modules/zod/',
        ],
      },
    },
    {
      name: 'determinations-run-anywhere',
      severity: 'error',
      comment: 'They run in the browser too: nothing of Node, nothing of ours but contracts.',
      from: {
        path: '^packages/(determinations|access|contracts|decider|country-profile)/src/',
        pathNot: [spec, ...testKits],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'services-meet-only-through-facts',
      severity: 'error',
      comment: 'One service never imports another; embedded composes them.',
      from: { path: '^services/([^/]+)/', pathNot: ['^services/(embedded|cli)/'] },
      to: { path: '^services/([^/]+)/', pathNot: '^services/$1/' },
    },
    {
      name: 'adapters-are-chosen-in-main',
      severity: 'error',
      comment: 'Everything else talks to the port.',
      from: { pathNot: [...composition, spec, adapters, ...testKits] },
      to: { path: adapters },
    },
    {
      name: 'packages-know-no-service',
      severity: 'error',
      comment: 'Packages are what services stand on.',
      from: { path: '^packages/' },
      to: { path: '^services/' },
    },
    {
      name: 'test-kits-stay-in-tests',
      severity: 'error',
      comment: 'Contract suites and test servers are not part of the product.',
      from: { pathNot: [spec, '^test/', ...testKits] },
      to: { path: testKits },
    },
    {
      name: 'drivers-stay-in-their-adapter',
      severity: 'error',
      comment: 'Only an adapter knows its technology.',
      from: { pathNot: ['/(sqlite|mongo|kafka)/', spec, ...composition] },
      to: { path: drivers },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle is one idea cut in two.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'An import leads somewhere.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)vectors/|/console/public/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
