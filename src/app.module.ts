import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { TerminusModule } from '@nestjs/terminus';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { COMMANDS, INNER_COMMANDS } from './commands/all.js';
import { Commands } from './commands/commands.js';
import { Desk } from './commands/desk.js';
import { Config } from './config.js';
import type { Foundation } from './foundation.js';
import { Closing } from './closing.js';
import { DocsController } from './http/docs.controller.js';
import { DOORS } from './http/door.js';
import { HealthController } from './http/health.controller.js';
import { MetricsController } from './http/metrics.controller.js';
import { HomeController } from './http/home.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ProblemsController } from './http/problems.controller.js';
import { Readiness } from './http/readiness.js';
import { AccessGuard } from './http/sender.js';
import { Pseudonyms } from './identity/pseudonyms.js';
import { issuerOf, Tokens } from './identity/tokens.js';
import { CollectOrphans } from './jobs/collect-orphans.js';
import { ReportWriter } from './jobs/report-writer.js';
import { WriteReports } from './jobs/write-reports.js';
import { AssessmentsController, FeedbackController } from './projections/assessments/assessments.controller.js';
import { ContributionsController } from './projections/contributions/contributions.controller.js';
import { openViews, viewsOptions } from './projections/data-source.js';
import { DialoguesController } from './projections/dialogues/dialogues.controller.js';
import { DispositionsController } from './projections/dispositions/dispositions.controller.js';
import { WayController } from './projections/dispositions/way.controller.js';
import { GatheringsController } from './projections/gatherings/gatherings.controller.js';
import { InvitationsController } from './projections/gatherings/invitations.controller.js';
import { MinutesController } from './projections/gatherings/minutes.controller.js';
import { RegistrationsController } from './projections/gatherings/registrations.controller.js';
import { MeasuresController } from './projections/measures/measures.controller.js';
import { ModerationLogController } from './projections/moderation-log/moderation-log.controller.js';
import { RecommendationsController } from './projections/recommendations/recommendations.controller.js';
import { Reading } from './projections/reading.js';
import { ReportFilesController } from './projections/reports/report-files.controller.js';
import { ReportProgress } from './projections/reports/report-progress.js';
import { ReportsController } from './projections/reports/reports.controller.js';
import { ProjectionRunner } from './projections/runner.js';
import { ViewLag } from './projections/view-lag.js';
import { RatingsController, ThemeInputController } from './projections/theme-input/theme-input.controller.js';
import { Renderer } from './reports/renderer.js';
import { ReportRenderer } from './reports/report-renderer.js';
import { EventStore } from './store/event-store.js';
import { ObservedEventStore } from './store/observed-event-store.js';
import { PostgresEventStore } from './store/postgres/postgres-event-store.js';
import { Telemetry } from './telemetry/telemetry.js';
import { Vault } from './vault/vault.js';

/** The composition root: the only file that names an adapter. */
@Module({})
export class CoreModule {
  /** The write side and the views, without a door: what the command line works with. */
  static on({ config, databaseUrl, vaultKey, tokens }: Foundation): DynamicModule {
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
        { provide: EventStore, useFactory: async () => new ObservedEventStore(await PostgresEventStore.open(databaseUrl)) },
        { provide: Vault, useFactory: () => Vault.open(databaseUrl, vaultKey) },
        { provide: Pseudonyms, useFactory: (vault: Vault) => new Pseudonyms(vault, issuerOf(tokens)), inject: [Vault] },
        Desk,
        Commands,
        Reading,
        ...[...COMMANDS, ...INNER_COMMANDS].map(({ Handler }) => Handler),
        {
          provide: Renderer,
          useFactory: (views: DataSource, vault: Vault, store: EventStore) => new ReportRenderer({ views, vault, store }),
          inject: [DataSource, Vault, EventStore],
        },
        ReportWriter,
        Closing,
      ],
      exports: [Config, EventStore, Vault, Pseudonyms, Desk, Commands, Reading, ReportWriter],
    };
  }
}

/** Everything: the core, its doors, its projections and its jobs. */
@Module({})
export class AppModule {
  static on(foundation: Foundation): DynamicModule {
    // Before anything is there that could be counted.
    const telemetry = Telemetry.start();
    return {
      module: AppModule,
      imports: [CoreModule.on(foundation), TerminusModule.forRoot({ logger: false })],
      controllers: [
        ...DOORS,
        DialoguesController,
        ContributionsController,
        GatheringsController,
        RegistrationsController,
        InvitationsController,
        MinutesController,
        ModerationLogController,
        ThemeInputController,
        RatingsController,
        MeasuresController,
        AssessmentsController,
        FeedbackController,
        RecommendationsController,
        DispositionsController,
        WayController,
        ReportsController,
        ReportFilesController,
        HealthController,
        MetricsController,
        HomeController,
        DocsController,
        ProblemsController,
      ],
      providers: [
        { provide: Tokens, useFactory: () => Tokens.open(foundation.tokens) },
        { provide: Telemetry, useFactory: () => telemetry.traceTo(foundation.config.values.OTEL_EXPORTER_OTLP_ENDPOINT) },
        ProjectionRunner,
        ViewLag,
        Readiness,
        {
          provide: CollectOrphans,
          useFactory: (store: EventStore, vault: Vault) => CollectOrphans.start(foundation.databaseUrl, store, vault),
          inject: [EventStore, Vault],
        },
        {
          provide: WriteReports,
          useFactory: (views: DataSource, writer: ReportWriter) => new WriteReports(foundation.databaseUrl, views, writer),
          inject: [DataSource, ReportWriter],
        },
        { provide: ReportProgress, useExisting: WriteReports },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
    };
  }
}
