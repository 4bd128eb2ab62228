import type { VNode } from 'preact';
import type { ToldThing } from '../../replay/explanation/explanation-told.js';
import { hrefOf } from './address.js';
import type { Shown } from './shown.js';

/** Where somebody reads more of a thing; null for what has no address of its own. */
const hrefTo = ({ noun, id }: Pick<ToldThing, 'noun' | 'id'>, { address, state }: Shown): string | null => {
  const asOf = `?asOf=${state.asOf}`;
  switch (noun) {
    case 'contribution':
      return hrefOf(address, { contribution: id }, '#detail');
    case 'recommendation':
      return hrefOf(address, { trace: id }, '#detail');
    case 'measure':
      return `/api/measures/${id}${asOf}`;
    case 'round':
      return `/api/assessments/${id}${asOf}`;
    case 'gathering':
      return `/api/gatherings/${id}${asOf}`;
    case 'report':
      return `/api/reports/${id}${asOf}`;
    case 'dialogue':
      return hrefOf(address, {});
    default:
      return null;
  }
};

/** A thing by its kind and what it is called, which leads to it. */
export const Thing = ({ shown, thing: { noun, id, kind, called } }: { readonly shown: Shown; readonly thing: ToldThing }): VNode => {
  const href = hrefTo({ noun, id }, shown);
  const isNamed = called !== kind && !called.startsWith(kind);
  return (
    <>
      {isNamed && <span class="muted">{kind} </span>}
      {href === null ? (
        called
      ) : (
        <a class="kern-link kern-link--small kern-link--no-visited-state" href={href}>
          {called}
        </a>
      )}
    </>
  );
};
