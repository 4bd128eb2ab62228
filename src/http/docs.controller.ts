import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
// Not the package's own entry: that one runs the whole page's script, a third of a second at every start.
import getAbsoluteFSPath from 'swagger-ui-dist/absolute-path.js';
import { openApi } from './openapi.js';
import { Problem } from './problem.js';
import { EVERYBODY } from '../identity/access.js';
import { May } from './sender.js';

const FILES: ReadonlyMap<string, string> = new Map([
  ['swagger-ui.css', 'text/css; charset=utf-8'],
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
]);

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Zukunftsdialog API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<noscript><p>The description itself: <a href="/docs/openapi.json">OpenAPI 3.1</a></p></noscript>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const START = `window.ui = SwaggerUIBundle({ url: '/docs/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });\n`;

/** The description of the API, for machines and for people. */
@Controller('docs')
@May({ roles: EVERYBODY })
export class DocsController {
  /** Made when it is first asked for: it takes as long as the rest of a start. */
  private description: object | null = null;

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  page(): string {
    return PAGE;
  }

  @Get('openapi.json')
  openApi(): object {
    return (this.description ??= openApi());
  }

  @Get('start.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  start(): string {
    return START;
  }

  @Get(':file')
  async file(@Param('file') file: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const type = FILES.get(file);
    if (type === undefined) throw new Problem('not-found');
    void reply.type(type).header('cache-control', 'public, max-age=86400');
    return readFile(join(getAbsoluteFSPath(), file));
  }
}
