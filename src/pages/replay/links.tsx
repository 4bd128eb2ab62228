import type { ComponentChildren, VNode } from 'preact';
import { numberIn } from '../../domain/language.js';
import { type Address, hrefOf } from './address.js';
import type { Shown } from './shown.js';

type Leading = { readonly shown: Pick<Shown, 'address' | 'language'>; readonly children: ComponentChildren };

const to = (address: Address, other: Parameters<typeof hrefOf>[1]): string => hrefOf(address, other, '#detail');

/** To what an event did. */
export const EventLink = ({
  shown: { address, language },
  sequence,
  title,
}: Pick<Leading, 'shown'> & { readonly sequence: number; readonly title?: string }): VNode => (
  <a class="kern-link kern-link--small kern-link--no-visited-state" href={to(address, { event: sequence })}>
    {title === undefined ? numberIn(language)(sequence) : `${title} (${numberIn(language)(sequence)})`}
  </a>
);

/** To what came of a contribution. */
export const ContributionLink = ({ shown: { address }, contribution, children }: Leading & { readonly contribution: string }): VNode => (
  <a class="kern-link kern-link--small kern-link--no-visited-state" href={to(address, { contribution })}>
    {children}
  </a>
);

/** To what is behind a recommendation. */
export const TraceLink = ({ shown: { address }, recommendation, children }: Leading & { readonly recommendation: string }): VNode => (
  <a class="kern-link kern-link--no-visited-state" href={to(address, { trace: recommendation })}>
    {children}
  </a>
);
