import type { Render } from './rendering.js';

/** What writes reports, and the views it reads: nobody asks it before they have the report's sequence. An injection token. */
export abstract class Renderer {
  abstract readonly views: readonly string[];
  abstract readonly render: Render;
}
