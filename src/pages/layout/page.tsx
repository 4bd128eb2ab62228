import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { inLanguage, type InLanguages, type Language } from '../../domain/language.js';
import { ASSETS } from './assets.js';
import { PAGE_WORDS } from './page.words.js';

type Page = {
  readonly language: Language;
  readonly title: string;
  /** The address of the same page in the other language. */
  readonly other: string;
  readonly home: string | null;
  readonly hasScript?: boolean;
  readonly children: ComponentChildren;
};

/** A whole page, as it is sent: what a text says is escaped by the renderer, wherever it comes from. */
export const pageOf = (page: Page): string => `<!doctype html>\n${renderToString(<Document {...page} />)}\n`;

const Document = ({ language, title, other, home, hasScript = false, children }: Page): VNode => {
  const words = PAGE_WORDS[language];
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" type="image/svg+xml" href={ASSETS.icon.url} />
        <link rel="stylesheet" href={ASSETS.style.url} />
        {hasScript && <script type="module" src={ASSETS.script.url} />}
      </head>
      <body>
        <a class="skip kern-link" href="#content">
          {words.skip}
        </a>
        <header class="bar">
          <div class="inner">
            <span class="brand">
              {home === null ? (
                words.name
              ) : (
                <a class="kern-link kern-link--no-visited-state" href={home}>
                  {words.name}
                </a>
              )}
            </span>
            <nav aria-label={words.navigation}>
              <ul>
                <li>
                  <a href="/docs" class="kern-link kern-link--small kern-link--no-visited-state">
                    {words.api}
                  </a>
                </li>
                <li data-region="language">
                  <OtherLanguage language={language} href={other} />
                </li>
              </ul>
            </nav>
          </div>
        </header>
        <main id="content" class="inner">
          {children}
        </main>
        <footer class="foot">
          <div class="inner row">
            <p>{words.foot}</p>
            <p>
              <a class="kern-link kern-link--small kern-link--no-visited-state" href="/health/ready">
                {words.health}
              </a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
};

const OtherLanguage = ({ language, href }: { readonly language: Language; readonly href: string }): VNode => {
  const other = language === 'de' ? 'en' : 'de';
  return (
    <a href={href} lang={other} hreflang={other} class="kern-link kern-link--small kern-link--no-visited-state">
      {PAGE_WORDS[language].other}
    </a>
  );
};

/** Says of a text that it is not in the language of the page, so that it is read out right (WCAG 3.1.2). */
export const langOf = (text: InLanguages, language: Language): { readonly lang?: Language } =>
  text[language] === undefined ? { lang: language === 'de' ? 'en' : 'de' } : {};

/** A text of the office, in the language of the page or in the one there is. */
export const Said = ({ text, language }: { readonly text: InLanguages; readonly language: Language }): VNode => (
  <span {...langOf(text, language)}>{inLanguage(text, language)}</span>
);
