import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LANGUAGES } from '../domain/language.js';
import { PeopleSteps } from '../projections/theme-input/people.js';
import { canonicalJson } from '../record/canonical-json.js';
import { EventStore } from '../store/event-store.js';
import { Vault } from '../vault/vault.js';
import { CONTENT_VIEWS, contentOf } from './content/content.js';
import { pageOf } from './page/page.js';
import { DATA_FILE, pageFile, type Render } from './rendering.js';
import { readPremises, PREMISES_VIEWS } from './premises.js';

/** What is done besides the chapters: a page for each language. */
const PAGES = LANGUAGES.length;

/** Writes a report as data (canonical JSON, RFC 8785) and as a page in each language, which is made from that data alone. */
@Injectable()
export class Renderer {
  /** What it reads: nobody asks it before these views have the report's sequence. */
  readonly views: readonly string[] = [...new Set([...CONTENT_VIEWS, ...PREMISES_VIEWS])];

  constructor(
    private readonly dataSource: DataSource,
    private readonly vault: Vault,
    private readonly store: EventStore,
    private readonly steps: PeopleSteps,
  ) {}

  readonly render: Render = async (subject, onProgress) => {
    let chapters = 0;
    const sources = { views: this.dataSource, vault: this.vault, store: this.store, steps: this.steps };
    const content = await contentOf(sources, subject, (done, total) => onProgress(done, (chapters = total) + PAGES));
    const files = [{ name: DATA_FILE, language: null, mediaType: 'application/json', content: Buffer.from(canonicalJson(content)) }];
    const pages = [];
    for (const language of LANGUAGES) {
      const page = Buffer.from(await pageOf(content, language));
      pages.push({ name: pageFile(language), language, mediaType: 'text/html; charset=utf-8', content: page });
      onProgress(chapters + pages.length, chapters + PAGES);
    }
    return { files: [...files, ...pages], standing: await readPremises(this.dataSource, subject) };
  };
}
