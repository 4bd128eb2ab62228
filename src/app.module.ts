import { join } from 'node:path';
import { type DynamicModule, Injectable, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { TerminusModule } from '@nestjs/terminus';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { COMMANDS, INNER_COMMANDS } from './commands/all.js';
import { Commands } from './commands/commands.js';
import { Desk } from './commands/desk.js';
import { Facts } from './commands/facts.js';
import { Lines } from './commands/lines.js';
import { Config } from './config.js';
import { type Foundation, securityLogOf } from './foundation.js';
import { Disk } from './host/disk.js';
import { DocsController } from './http/docs.controller.js';
import { DOORS } from './http/door.js';
import { HealthController } from './http/health.controller.js';
import { LogController } from './http/log.controller.js';
import { MetricsController } from './http/metrics.controller.js';
import { HomeController } from './pages/home/home.controller.js';
import { AssetsController } from './pages/layout/assets.controller.js';
import { ReplayController } from './pages/replay/replay.controller.js';
import { Leaving } from './http/leaving.js';
import { ProblemFilter } from './http/problem.filter.js';
import { NoHistoryController } from './http/no-history.controller.js';
import { ProblemsController } from './http/problems.controller.js';
import { Readiness } from './http/readiness.js';
import { AccessGuard } from './http/sender.js';
import { VIEW_DOORS } from './http/view-door.js';
import { Pseudonyms } from './identity/pseudonyms.js';
import { issuerOf, Tokens } from './identity/tokens.js';
import { RecordPhases } from './jobs/record-phases.js';
import { CollectOrphans } from './jobs/collect-orphans.js';
import { Daily } from './jobs/daily.js';
import { exportAsOf } from './jobs/nightly-export.js';
import { QueuedReports } from './jobs/queued-reports.js';
import { Queues } from './jobs/queues.js';
import { ReportWriter } from './jobs/report-writer.js';
import { sendReminders } from './jobs/send-reminders.js';
import { WriteReports } from './jobs/write-reports.js';
import { Alone } from './postgres/alone.js';
import { openViews, viewsOptions } from './projections/data-source.js';
import { LiveRecord } from './projections/live-record.js';
import { Reading } from './projections/reading.js';
import { PublicViews } from './projections/public-views.js';
import { Remembered } from './projections/remembered.js';
import { ReportProgress } from './projections/reports/report-progress.js';
import { ProjectionRunner } from './projections/runner.js';
import { RequestedReports } from './projections/reports/requested-reports.js';
import { ViewLag } from './projections/view-lag.js';
import { PeopleSteps } from './projections/theme-input/people.js';
import { ThemeFigures } from './projections/theme-input/theme-figures.js';
import { Sources } from './projections/sources.js';
import { RedisLink } from './redis/redis-link.js';
import { Renderer } from './reports/renderer.js';
import { ObservedEventStore } from './store/adapter/observed-event-store.js';
import type { MovingRecord } from './store/copy/moving-record.js';
import { EventStore } from './store/event-store.js';
import { PostgresEventStore } from './store/postgres/postgres-event-store.js';
import { PostgresMovingRecord } from './store/postgres/postgres-moving-record.js';
import { SecurityLog } from './telemetry/security-log.js';
import { Telemetry } from './telemetry/telemetry.js';
import { KeptCheckpoint } from './transparency/kept-checkpoint.js';
import { LogKey } from './transparency/log-key.js';
import { LogTables } from './transparency/log-tables.js';
import { LogWriter } from './transparency/log-writer.js';
import { PublishedLog } from './transparency/published-log.js';
import { RatingNetworks } from './vault/rating-networks.js';
import { Vault } from './vault/vault.js';

/** Lets go of the database when the program ends, after everything that still writes has ended. */
@Injectable()
class Closing implements OnApplicationShutdown {
  constructor(
    private readonly store: EventStore,
    private readonly vault: Vault,
    private readonly alone: Alone,
    private readonly security: SecurityLog,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.alone.close();
    await this.store.close();
    await this.vault.close();
    await this.security.close();
  }
}

/** The record where the settings say it is. Whoever opens it closes it. @throws UsageError */
export const openEventStore = async ({ config, databaseUrl }: Pick<Foundation, 'config' | 'databaseUrl'>): Promise<EventStore> => {
  const { EVENTSTORE_URL: url } = config.values;
  if (url === undefined) return PostgresEventStore.open(databaseUrl);
  // Loaded only where it is used: the client brings 2 MB of generated code.
  const { EventStoreDbEventStore } = await import('./store/eventstoredb/eventstoredb-event-store.js');
  const logger = new Logger('EventStoreDB');
  return EventStoreDbEventStore.open({ url, databaseUrl, report: (line) => logger.warn(line) });
};

/** Where the embedded PostgreSQL keeps its data, if it is the one. */
const ownDatabase = ({ values: { DATABASE_URL, DATA_DIR } }: Config): string | null =>
  DATABASE_URL === undefined ? join(DATA_DIR, 'postgres') : null;

/** A record to copy from or to, by its url alone: postgres://… or esdb://…. @throws UsageError */
export const openMovingRecord = async (url: string, report: (line: string) => void): Promise<MovingRecord> => {
  if (!url.startsWith('esdb')) return PostgresMovingRecord.open(url);
  const { EventStoreDbMovingRecord } = await import('./store/eventstoredb/eventstoredb-moving-record.js');
  return EventStoreDbMovingRecord.open(url, report);
};

/** The composition root: the only file that names an adapter. */
@Module({})
export class CoreModule {
  /** The write side and the views, without a door: what the command line works with. */
  static on(foundation: Foundation): DynamicModule {
    const { config, databaseUrl, vaultKey, otherVaultKeys, tokens } = foundation;
    return {
      module: CoreModule,
      global: true,
      imports: [
        CqrsModule.forRoot(),
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...viewsOptions(databaseUrl), retryAttempts: 1 }),
          dataSourceFactory: () => openViews(databaseUrl),
        }),
      ],
      providers: [
        { provide: Config, useValue: config },
        { provide: Alone, useFactory: () => new Alone(databaseUrl) },
        { provide: Disk, useFactory: () => new Disk(ownDatabase(config)) },
        { provide: EventStore, useFactory: async () => new ObservedEventStore(await openEventStore(foundation)) },
        { provide: Vault, useFactory: () => Vault.open(databaseUrl, vaultKey, otherVaultKeys) },
        { provide: SecurityLog, useFactory: () => securityLogOf(config, (line) => new Logger('Security').error(line)) },
        {
          provide: Pseudonyms,
          useFactory: (vault: Vault) => new Pseudonyms(vault, issuerOf(tokens), tokens.participants),
          inject: [Vault],
        },
        {
          provide: PeopleSteps,
          useFactory: (vault: Vault) => new PeopleSteps(config.values.PEOPLE_STEP, vault.keyFor('people-steps/v1')),
          inject: [Vault],
        },
        Desk,
        Facts,
        { provide: Lines, useValue: new Lines() },
        Commands,
        Reading,
        Remembered,
        ...[...COMMANDS, ...INNER_COMMANDS].map(({ Handler }) => Handler),
        Renderer,
        ReportWriter,
        Closing,
      ],
      exports: [Config, Disk, EventStore, Vault, SecurityLog, Pseudonyms, PeopleSteps, Desk, Commands, Reading, Remembered, ReportWriter],
    };
  }
}

/** What only a process with the role `api` opens. */
const API = [
  ...DOORS,
  ...VIEW_DOORS,
  NoHistoryController,
  LogController,
  HomeController,
  ReplayController,
  AssetsController,
  DocsController,
  ProblemsController,
];

const WORKER = [
  CollectOrphans,
  WriteReports,
  RecordPhases,
  {
    provide: Daily,
    useFactory: (
      { values }: Config,
      queues: Queues,
      store: EventStore,
      disk: Disk,
      security: SecurityLog,
      views: DataSource,
      reading: Reading,
      networks: RatingNetworks,
    ) => {
      const { EXPORT_AT, EXPORT_DIR, DATA_DIR, REMINDERS_AT, REMINDERS_URL: url, REMINDERS_SECRET: secret = null, TIME_ZONE } = values;
      const folder = EXPORT_DIR ?? join(DATA_DIR, 'exports');
      return new Daily(queues, TIME_ZONE, {
        export: { time: EXPORT_AT, work: ({ at }) => exportAsOf({ store, disk, security }, folder, at) },
        'rating-networks': { time: EXPORT_AT, work: () => networks.prune(Date.now()) },
        ...(url !== undefined && {
          reminders: { time: REMINDERS_AT, work: ({ day }) => sendReminders({ views, reading, store }, { url, secret }, day) },
        }),
      });
    },
    inject: [Config, Queues, EventStore, Disk, SecurityLog, DataSource, Reading, RatingNetworks],
  },
];

/** Where the log is kept outside the database. */
const checkpointFolder = ({ values: { LOG_CHECKPOINT_DIR, DATA_DIR } }: Config): string => LOG_CHECKPOINT_DIR ?? join(DATA_DIR, 'log');

/** Everything: the core, its projections, and by the roles of this process its doors and its jobs. */
@Module({})
export class AppModule {
  static on(foundation: Foundation): DynamicModule {
    // Before anything is there that could be counted.
    const telemetry = Telemetry.start();
    const { OTEL_EXPORTER_OTLP_ENDPOINT, REDIS_URL, ROLES } = foundation.config.values;
    return {
      module: AppModule,
      imports: [CoreModule.on(foundation), TerminusModule.forRoot({ logger: false })],
      controllers: [...(ROLES.has('api') ? API : []), HealthController, MetricsController],
      providers: [
        { provide: Tokens, useFactory: () => Tokens.open(foundation.tokens) },
        { provide: Telemetry, useFactory: () => telemetry.traceTo(OTEL_EXPORTER_OTLP_ENDPOINT) },
        {
          provide: RatingNetworks,
          useFactory: () => {
            const { RATING_NETWORKS_DAYS: days } = foundation.config.values;
            const logger = new Logger('Ratings');
            return new RatingNetworks(foundation.databaseUrl, days, (line) => logger.warn(line));
          },
        },
        ProjectionRunner,
        { provide: LogTables, useFactory: () => LogTables.open(foundation.databaseUrl) },
        {
          provide: LogKey,
          useFactory: (vault: Vault) => new LogKey(foundation.config.values.LOG_ORIGIN, vault.keyFor('log/v1')),
          inject: [Vault],
        },
        {
          provide: LogWriter,
          useFactory: (store: EventStore, tables: LogTables, key: LogKey) =>
            new LogWriter(store, { tables, key, kept: new KeptCheckpoint(checkpointFolder(foundation.config)) }),
          inject: [EventStore, LogTables, LogKey],
        },
        {
          provide: PublishedLog,
          useFactory: (store: EventStore, tables: LogTables, key: LogKey) => new PublishedLog(store, tables, key),
          inject: [EventStore, LogTables, LogKey],
        },
        ViewLag,
        { provide: PublicViews, useFactory: (views: DataSource) => PublicViews.beside(views), inject: [DataSource] },
        ThemeFigures,
        LiveRecord,
        Sources,
        RequestedReports,
        Readiness,
        Leaving,
        { provide: RedisLink, useFactory: () => new RedisLink(REDIS_URL) },
        { provide: Queues, useFactory: (redis: RedisLink) => new Queues(foundation.databaseUrl, redis), inject: [RedisLink] },
        QueuedReports,
        { provide: ReportProgress, useExisting: QueuedReports },
        ...(ROLES.has('worker') ? WORKER : []),
        { provide: APP_FILTER, useClass: ProblemFilter },
        AccessGuard,
        { provide: APP_GUARD, useExisting: AccessGuard },
      ],
    };
  }
}
