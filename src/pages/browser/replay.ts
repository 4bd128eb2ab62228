// What the replay page does where scripts run: it asks for the same page of another moment, and shows what is different there. Nothing is drawn here.

const PLAY_MS = 1200;
const STEPS = 40;

/** One answer at a time: of moments that are passed by while one is under way, the last. */
let underWay: AbortController | null = null;

/** @returns the address that was shown; null where another one was asked for meanwhile */
const show = async (address: string): Promise<string | null> => {
  underWay?.abort();
  const own = new AbortController();
  underWay = own;
  try {
    const answer = await fetch(address, { signal: own.signal, headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (own.signal.aborted) return null;
    if (page.querySelector('[data-region="state"]') === null) {
      // Something else was answered, such as why there is nothing to show: that is for the reader to see as a page.
      location.assign(address);
      return null;
    }
    take(page);
    return answer.url;
  } catch (error) {
    if (own.signal.aborted) return null;
    throw error;
  } finally {
    if (underWay === own) underWay = null;
  }
};

/** Puts the regions of another page into this one, each only where it says something else. */
const take = (page: Document): void => {
  for (const region of document.querySelectorAll<HTMLElement>('[data-region]')) {
    const other = page.querySelector<HTMLElement>(`[data-region="${region.dataset['region'] ?? ''}"]`);
    if (!other || other.innerHTML === region.innerHTML) continue;
    const opened = [...region.querySelectorAll<HTMLDetailsElement>('details[open][id]')].map(({ id }) => id);
    const focused = region.contains(document.activeElement) ? document.activeElement?.getAttribute('rel') : null;
    region.replaceChildren(...other.childNodes);
    for (const id of opened) region.querySelector<HTMLDetailsElement>(`details[id="${id}"]`)?.setAttribute('open', '');
    if (focused) region.querySelector<HTMLElement>(`[rel="${focused}"]`)?.focus();
  }
  document.title = page.title;
  const [slider, other] = [document.querySelector<HTMLInputElement>('.slider'), page.querySelector<HTMLInputElement>('.slider')];
  if (!slider || !other) return;
  slider.max = other.max;
  slider.setAttribute('aria-valuetext', other.getAttribute('aria-valuetext') ?? '');
  if (document.activeElement !== slider || !isMoving) slider.value = other.value;
};

/** While somebody holds the slider it stays where they hold it. */
let isMoving = false;

const addressOf = (form: HTMLFormElement): string => {
  const fields = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : []));
  const { searchParams } = new URL(location.href);
  for (const name of ['figure', 'trace', 'contribution', 'event']) {
    const open = searchParams.get(name);
    if (open !== null) fields.push([name, open]);
  }
  return `${form.action}?${new URLSearchParams(fields).toString()}`;
};

/** Goes to another moment, which then has its place in the history. */
const go = async (address: string, how: 'push' | 'replace'): Promise<void> => {
  const shown = await show(address);
  if (shown === null) return;
  const target = `${shown}${new URL(address, location.href).hash}`;
  if (how === 'push' && target !== location.href) history.pushState(null, '', target);
  else history.replaceState(null, '', target);
};

const isOfThisPage = (link: HTMLAnchorElement): boolean =>
  link.origin === location.origin && link.pathname === location.pathname && link.closest('main') !== null;

/** What opened the detail that is shown, by its id: who closes it goes on from there. */
let opener = '';

const firstOf = (ids: readonly string[]): HTMLElement | null =>
  ids.reduce<HTMLElement | null>((found, id) => found ?? (id === '' ? null : document.getElementById(id)), null);

const start = (slider: HTMLInputElement, form: HTMLFormElement): void => {
  slider.addEventListener('input', () => {
    isMoving = true;
    void go(addressOf(form), 'replace');
  });
  slider.addEventListener('change', () => {
    isMoving = false;
    void go(addressOf(form), 'push');
  });
  for (const each of document.querySelectorAll('form'))
    each.addEventListener('submit', (event) => {
      event.preventDefault();
      void go(addressOf(each), 'push');
    });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !isOfThisPage(link)) return;
    if (link.search === location.search && link.hash !== '') return;
    event.preventDefault();
    const { hash, href } = link;
    const isClosing = link.dataset['closes'] !== undefined;
    // What is opened within a detail takes its place: the way back is still that of the first.
    if (hash === '#detail' && link.closest('.detail') === null) opener = link.id;
    const names = isClosing ? [opener, hash.slice(1), 'overview'] : [hash.slice(1)];
    void go(href, 'push').then(() => {
      const target = firstOf(names);
      target?.scrollIntoView({ block: isClosing ? 'nearest' : 'start' });
      target?.focus({ preventScroll: true });
    });
  });
  addEventListener('popstate', () => void show(location.href));
  document.querySelector<HTMLElement>('#show')?.setAttribute('hidden', '');
  const play = document.querySelector<HTMLButtonElement>('#play');
  if (play) playing(play, slider, form);
};

/** From milestone to milestone, and in equal steps where there are few: to the end, or until somebody stops it. */
const playing = (play: HTMLButtonElement, slider: HTMLInputElement, form: HTMLFormElement): void => {
  const label = play.querySelector('span');
  const said = label?.textContent ?? '';
  let timer: number | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
    play.setAttribute('aria-pressed', 'false');
    if (label) label.textContent = said;
  };
  const step = async (): Promise<void> => {
    const next = momentsAhead(slider)[0];
    if (next === undefined) return stop();
    slider.value = String(next);
    await go(addressOf(form), 'replace');
    if (timer !== undefined) timer = setTimeout(() => void step(), PLAY_MS);
  };
  play.hidden = false;
  play.addEventListener('click', () => {
    if (timer !== undefined) return stop();
    play.setAttribute('aria-pressed', 'true');
    if (label) label.textContent = play.dataset['stop'] ?? said;
    // From the end it begins anew.
    if (Number(slider.value) >= Number(slider.max)) slider.value = slider.min;
    timer = setTimeout(() => void step(), 0);
  });
  slider.addEventListener('pointerdown', stop);
};

const momentsAhead = (slider: HTMLInputElement): readonly number[] => {
  const [at, min, max] = [Number(slider.value), Number(slider.min), Number(slider.max)];
  const milestones = [...document.querySelectorAll<HTMLElement>('[data-at]')].map(({ dataset }) => Number(dataset['at']));
  const steps = Array.from({ length: STEPS }, (_, i) => Math.round(min + ((max - min) * (i + 1)) / STEPS));
  return [...milestones, ...steps].filter((moment) => moment > at && moment <= max).sort((a, b) => a - b);
};

const [slider, form] = [document.querySelector<HTMLInputElement>('.slider'), document.querySelector<HTMLFormElement>('#moments')];
if (slider && form) start(slider, form);

export {};
