/** Who may know whom. Read it as the floor plan of the house. */
const ROOT = [
  // Days are cut in one place.
  'src/domain/day\\.ts$',
  // What the program asks of the machine.
  'src/host/',
  'src/postgres/',
];
const only = (from, ...to) => ({
  name: `${from}-knows-its-place`,
  comment: `${from} knows only ${to.join(', ')}`,
  severity: 'error',
  from: { path: `^src/${from}` },
  to: { path: '^(src|test)/', pathNot: [...to, ...ROOT].map((path) => `^${path}`) },
});
// What lies in store/ itself; its adapters have folders.
const PORT = 'src/store/[^/]+\\.ts$';

module.exports = {
  forbidden: [
    { name: 'domain-is-pure', severity: 'error', from: { path: '^src/domain/' }, to: { pathNot: '^src/domain/' } },
    // What is stored, in a form that can be checked: the domain itself knows no library.
    only('events/', 'src/events/', 'src/domain/', PORT),
    only('record/', 'src/record/'),
    only('telemetry/', 'src/telemetry/'),
    only('host/', 'src/host/'),
    only('export/', 'src/export/', 'src/record/', PORT),
    only('store/', 'src/store/', 'src/record/', 'src/domain/role\\.ts$'),
    only('vault/', 'src/vault/', 'src/record/', 'src/domain/decider\\.ts$', PORT),
    only('identity/', 'src/identity/', 'src/record/', 'src/domain/(ids|language|role)\\.ts$', 'src/vault/', PORT),
    only('commands/', 'src/commands/', 'src/domain/', 'src/identity/', 'src/record/', 'src/vault/', PORT),
    only('projections/', 'src/projections/', 'src/domain/(?!.*\\.decisions\\.ts$)', 'src/commands/', 'src/identity/', 'src/vault/', PORT),
    {
      name: 'folds-know-no-reader',
      comment: 'A projection, which is called like its folder, and its tables are made from events alone',
      severity: 'error',
      from: { path: '^src/projections/([^/]+)/(\\1|[^/]+\\.table)\\.ts$' },
      to: { path: '^src/(commands|identity|vault)/' },
    },
    only('database/', 'src/database/'),
    only('postgres/', 'src/postgres/'),
    only('redis/', 'src/redis/'),
    // It copies what lies in the tables of record and vault as one moment has them: two rooms in one transaction.
    only(
      'backup/',
      'src/backup/',
      PORT,
      'src/domain/role\\.ts$',
      'src/record/canonical-json\\.ts$',
      'src/vault/(cipher|schema|stored-body|vault-keys)\\.ts$',
    ),
    only(
      'http/',
      'src/http/',
      'src/commands/',
      'src/domain/(?!.*\\.decisions\\.ts$)',
      'src/identity/',
      'src/jobs/',
      'src/projections/',
      'src/record/',
      'src/redis/',
      'src/telemetry/',
      'src/vault/',
      PORT,
    ),
    only(
      'pages/',
      'src/pages/',
      'src/http/',
      'src/identity/',
      'src/reports/html\\.ts$',
      'src/projections/',
      'src/domain/(?!.*\\.decisions\\.ts$)',
    ),
    // Content and pages are made from the views alone; what is recorded of them is for the jobs.
    only('reports/', 'src/reports/', 'src/projections/', 'src/domain/(?!.*\\.decisions\\.ts$)', 'src/record/', 'src/vault/', PORT),
    only(
      'jobs/',
      'src/jobs/',
      'src/commands/',
      'src/domain/(?!.*\\.decisions\\.ts$)',
      'src/export/',
      'src/projections/',
      'src/redis/',
      'src/reports/',
      'src/telemetry/security-log\\.ts$',
      'src/vault/',
      PORT,
    ),
    only(
      'imports/',
      'src/identity/(pseudonyms|access)\\.ts$',
      'src/imports/',
      'src/commands/',
      'src/domain/',
      'src/record/',
      'src/vault/vault\\.ts$',
      PORT,
    ),
    only('set-up/', 'src/set-up/', 'src/commands/', 'src/domain/', 'src/imports/(body|sending)\\.ts$', PORT),
    only('example/', 'src/identity/pseudonyms\\.ts$', 'src/example/', 'src/commands/', 'src/domain/', 'src/record/', PORT),
    {
      name: 'only-adapters-know-drivers',
      severity: 'error',
      from: { path: '^src/(?!store/|vault/|database/|postgres/|imports/|backup/)' },
      to: { path: '^node_modules/pg/' },
    },
    {
      name: 'only-telemetry-knows-the-sdk',
      comment: 'Everybody else counts and traces by the API, and knows nothing of where it goes',
      severity: 'error',
      from: { path: '^src/(?!telemetry/)' },
      to: { path: '^node_modules/@opentelemetry/(?!api/)' },
    },
    {
      name: 'only-its-adapter-knows-the-client-of-eventstoredb',
      severity: 'error',
      from: { path: '^(src/(?!store/eventstoredb/)|test/(?!store/eventstoredb))' },
      to: { path: '^node_modules/@eventstore/' },
    },
    {
      name: 'only-the-composition-root-names-an-adapter',
      severity: 'error',
      from: { path: '^src/(?!store/|app\\.module\\.ts$)' },
      to: { path: '^src/store/(postgres|eventstoredb)/' },
    },
    {
      name: 'nothing-knows-the-command-line',
      severity: 'error',
      from: { path: '^src/(?!cli/|main\\.ts$)' },
      to: { path: '^src/cli/' },
    },
    { name: 'nothing-knows-the-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-circles-of-rooms',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/[^/]+$' },
      to: { path: '^src/[^/]+$', circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
    doNotFollow: { path: 'node_modules' },
  },
};
