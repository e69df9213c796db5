// The arrows of ARCHITECTURE.md. Run by scripts/arrows.ts, which also fails when it saw too few modules.

const COMPOSE = '^src/(main|wire[^/]*|cli[^/]*)\\.ts$|^src/(cli|wire)/';

/** A package that may be imported in one place only. */
const only = (name, packages, home, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: home },
  to: { path: `(^|node_modules/)(${packages})(/|$)` },
});

/** A folder that may import nothing of `src/` but what is listed. */
const within = (name, folder, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: folder },
  to: { path: '^src/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: 'domain-imports-nobody',
      comment:
        'The domain decides purely: whatever else it imported (a library, Node, SQL, a channel) would have to run in every test of a rule.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    within(
      'bots-see-only-the-domain',
      '^src/bots/([^/]+)/',
      '^src/domain/|^src/bots/$1/|^src/bots/(http-(calls|door|download|whole)|in-parts)\\.ts$',
      'A channel translates and nothing more. If it saw storage, texts or another channel, a rule would soon live in it, and the next channel would lack it.',
    ),
    within(
      'knowledge-stands-on-the-database',
      '^src/knowledge/',
      '^src/(domain|database|knowledge)/',
      'Retrieval has its own SQL: through storage, a change of a table there would silently change what is recommended.',
    ),
    within(
      'storage-stands-on-the-database',
      '^src/storage/',
      '^src/(domain|database|storage)/',
      'Storage saves and loads. If it understood or rendered, one commit could wait for a model.',
    ),
    within(
      'texts-speak-for-the-domain',
      '^src/texts/',
      '^src/(domain|texts)/',
      'Sentences are data of the domain: a translator must not need a database to read them.',
    ),
    within(
      'database-is-the-ground-floor',
      '^src/database/',
      '^src/database/',
      'Both storage and knowledge stand on it; an import upwards would close a cycle.',
    ),
    within(
      'tables-stand-on-the-domain',
      '^src/tables/',
      '^src/(domain|tables)/',
      'Reading a file and judging what stands in it are two things: the same reader serves a roster, a catalogue and a calendar.',
    ),
    {
      name: 'only-the-composition-root-sees-channels',
      comment:
        'Only main, cli and wire know which channels exist: elsewhere a third one would need a second edit that somebody forgets.',
      severity: 'error',
      from: { path: '^src/', pathNot: `${COMPOSE}|^src/bots/` },
      to: { path: '^src/bots/' },
    },
    {
      name: 'nobody-imports-the-composition-root',
      comment:
        'main, cli and wire build everything; importing them back would start a program to get a function.',
      severity: 'error',
      from: { path: '^src/', pathNot: COMPOSE },
      to: { path: COMPOSE },
    },
    only(
      'grammy-only-in-telegram',
      'grammy|@grammyjs/[^/]+',
      '^src/bots/telegram/',
      'grammY’s types elsewhere would make Telegram the model that all other channels imitate.',
    ),
    only(
      'slack-only-in-slack',
      '@slack/[^/]+',
      '^src/bots/slack/',
      'Bolt’s types elsewhere would make Slack the model that all other channels imitate.',
    ),
    only(
      'models-only-in-knowledge',
      'langchain|@langchain/[^/]+|openai',
      '^src/knowledge/',
      'What is sent to a model is stripped of persons in one place; a second door would leak.',
    ),
    only(
      'drivers-only-in-database',
      'pg|pgvector|node-pg-migrate|@electric-sql/[^/]+',
      '^src/database/',
      'The two drivers differ in types and in transactions; that difference is settled once, behind the port.',
    ),
    only(
      'cron-only-in-the-ticker',
      'node-cron',
      '^src/ticker\\.ts$',
      'node-cron forgets ticks and keeps nothing: it may wake, and what is due is asked of the database.',
    ),
    only(
      'calendar-files-in-one-module',
      'ical-generator',
      '^src/wire/files/forum-calendar\\.ts$',
      'What a calendar file says of a forum is decided once: a second writer would soon put people into it.',
    ),
    only(
      'spreadsheets-only-in-tables',
      'csv-parse|yauzl|saxes|write-excel-file',
      '^src/tables/',
      'Limits against files made to choke on, and the guard against formulas, hold only if there is one door in and one out.',
    ),
    only(
      'pictures-in-one-folder',
      'echarts|@resvg/[^/]+|pdfmake',
      '^src/wire/files/',
      'They are large and loaded only when somebody asks for a file; an import elsewhere would make every start pay.',
    ),
    {
      name: 'no-grammy-conversations-or-runner',
      comment:
        'The conversations plugin misbinds answers after a deploy, and the runner acknowledges before handlers finish: both lose what people said.',
      severity: 'error',
      from: {},
      to: { path: '@grammyjs/(conversations|runner)' },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or a third one is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nobody imports and that imports nobody is left over.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: COMPOSE },
      to: {},
    },
    {
      name: 'only-declared-packages',
      comment: 'What package.json does not declare is there by luck, and gone on another machine.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev', 'npm-optional'] },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere fails at the first start.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
