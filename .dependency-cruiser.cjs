/**
 * Who may know whom. Read it as the floor plan of the house, from the cellar to the roof: a room knows itself, what the program asks of the
 * machine, and those of the rooms below it that it names. So nothing between rooms runs upwards, nor in a circle.
 */
// The files that put the house together: only who starts it knows them.
const ROOT = '[^/]+$';
const rooms = [ROOT];
const room = (name, ...below) => {
  for (const path of below) if (!rooms.some((built) => path.startsWith(built))) throw new Error(`${path} is not below ${name}`);
  rooms.push(name);
  return {
    name: `${name}-knows-its-place`,
    comment: `${name} knows only ${below.join(', ')}`,
    severity: 'error',
    from: { path: `^src/${name}` },
    to: { path: '^(src|test)/', pathNot: [name, 'host/', ...below].map((path) => `^src/${path}`) },
  };
};
// What lies in a room itself, and not in a folder of it: in the domain, what belongs to no noun; in the store, the port and not its adapters.
const WORDS = 'domain/[^/]+$';
const PORT = 'store/[^/]+$';
const COPYING = 'store/copy/';

module.exports = {
  forbidden: [
    room('domain/'),
    { name: 'domain-is-pure', severity: 'error', from: { path: '^src/domain/' }, to: { pathNot: '^src/domain/' } },
    room('host/'),
    {
      name: 'the-log-can-be-taken-along',
      comment: 'Who verifies a record needs nothing of the program but this room',
      severity: 'error',
      from: { path: '^src/log/' },
      to: { path: '^(src/(?!log/)|test/|node_modules/)' },
    },
    room('log/'),
    room('record/'),
    room('postgres/'),
    room('database/', 'postgres/'),
    room('redis/'),
    room('telemetry/', WORDS),
    room('store/', WORDS, 'postgres/', 'record/'),
    // What is stored, in a form that can be checked: the domain itself knows no library.
    room('events/', 'domain/', PORT),
    room('export/', 'record/', PORT),
    room('vault/', WORDS, 'postgres/', 'record/', PORT),
    // The record as a log that others verify.
    room('transparency/', 'export/', 'log/', 'postgres/', 'record/', PORT),
    // It copies what lies in the tables of record and vault as one moment has them: two rooms in one transaction.
    room('backup/', WORDS, 'postgres/', 'record/', 'vault/', PORT),
    room('identity/', WORDS, 'record/', 'vault/'),
    room('commands/', 'domain/', 'identity/', 'postgres/', 'record/', 'vault/', PORT),
    room('projections/', 'commands/', 'domain/', 'identity/', 'postgres/', 'vault/', PORT),
    {
      name: 'folds-know-no-reader',
      comment: 'A projection, which is called like its folder, and its tables are made from events alone',
      severity: 'error',
      from: { path: '^src/projections/([^/]+)/(\\1|[^/]+\\.table)\\.ts$' },
      to: { path: '^src/(commands|identity|vault)/' },
    },
    room('replay/', 'commands/', 'domain/', 'export/', 'identity/', 'projections/', 'vault/', PORT),
    // Content and pages are made from the views alone; what is recorded of them is for the jobs.
    room('reports/', 'domain/', 'projections/', 'record/', 'vault/', PORT),
    room('jobs/', 'commands/', 'domain/', 'export/', 'postgres/', 'projections/', 'redis/', 'reports/', 'telemetry/', 'vault/', PORT),
    room(
      'http/',
      'commands/',
      'domain/',
      'identity/',
      'jobs/',
      'projections/',
      'record/',
      'redis/',
      'replay/',
      'telemetry/',
      'transparency/',
      'vault/',
      PORT,
    ),
    room('pages/', 'domain/', 'http/', 'identity/', 'projections/', 'replay/', 'reports/'),
    room('imports/', 'commands/', 'domain/', 'identity/', 'postgres/', 'record/'),
    room('set-up/', 'commands/', 'domain/', 'imports/'),
    room('example/', 'commands/', 'domain/', 'identity/', 'record/', PORT),
    // It starts the program, and asks for what it needs of it; what the house is put together of is the root's business.
    room(
      'cli/',
      ROOT,
      'backup/',
      'commands/',
      'database/',
      'domain/',
      'events/',
      'example/',
      'export/',
      'http/',
      'identity/',
      'imports/',
      'jobs/',
      'projections/',
      'replay/',
      'set-up/',
      'telemetry/',
      'transparency/',
      'vault/',
      PORT,
      COPYING,
    ),
    {
      name: 'every-room-has-its-place',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: rooms.map((name) => `^src/${name}`) },
      to: {},
    },
    {
      name: 'only-commands-decide',
      comment: 'Who only reads knows no rules; a set-up asks them what it would change',
      severity: 'error',
      from: { path: '^src/(?!domain/|commands/|set-up/)' },
      to: { path: '^src/domain/.+\\.decisions\\.ts$' },
    },
    {
      name: 'only-adapters-know-drivers',
      severity: 'error',
      from: { path: '^src/(?!store/|vault/|database/|postgres/|imports/|backup/|transparency/)' },
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
      from: { path: '^(src/(?!store/eventstoredb/)|test/(?!store/))' },
      to: { path: '^node_modules/@eventstore/' },
    },
    {
      name: 'only-a-module-names-an-adapter',
      severity: 'error',
      from: { path: '^src/(?!store/|[^/]+\\.module\\.ts$)' },
      to: { path: '^src/store/(postgres|eventstoredb)/' },
    },
    { name: 'nothing-knows-the-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
    doNotFollow: { path: 'node_modules' },
  },
};
