import type { DataSource } from 'typeorm';
import { canonicalJson } from '../record/canonical-json.js';
import { Renderer } from './renderer.js';
import type { Render } from './rendering.js';
import { readStanding, STANDING_VIEWS } from './standing.js';

/** Writes a report that says how things stood, and nothing else: one JSON file. */
export class StandingRenderer extends Renderer {
  readonly views = STANDING_VIEWS;

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  readonly render: Render = async (subject, onProgress) => {
    onProgress(0, 1);
    const standing = await readStanding(this.dataSource, subject);
    const content = Buffer.from(`${canonicalJson({ format: 'zukunftsdialog/standing/v1', ...subject, standing })}\n`);
    onProgress(1, 1);
    return { files: [{ name: 'standing.json', language: null, mediaType: 'application/json', content }], standing };
  };
}
