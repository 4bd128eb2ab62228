import type { Role } from '../../domain/role.js';
import { roleFor, type Sender } from '../../identity/access.js';
import { PROJECTIONS } from '../../projections/all.js';
import { VIEWS } from '../../projections/all-views.js';
import type { AnyProjection } from '../../projections/projection.js';
import type { ShownRows } from '../../projections/rows-behind.js';
import { keyOf } from '../../projections/view-difference.js';
import type { View } from '../../projections/view.js';

/** A view that shows rows, with what makes them, and by which of its fields one is known. */
export type ShownView = { readonly view: View; readonly rows: ShownRows; readonly key: string; readonly projection: AnyProjection };

const shownBy = (view: View): readonly ShownView[] => {
  const { rows } = view;
  const projection = PROJECTIONS.find(({ name }) => name === (view.projection ?? view.view));
  if (!rows || !projection) return [];
  const [key = Object.keys(view.params).join()] = keyOf(view, {});
  return [{ view, rows, key, projection }];
};

/** Those views of which it can be told what changed their rows, in the order of a dialogue. */
export const SHOWN_VIEWS: readonly ShownView[] = VIEWS.flatMap(shownBy);

/** Whether somebody may ask a view. */
export const isFor = (reader: Sender, { roles }: { readonly roles: readonly Role[] }): boolean => roleFor(reader, roles) !== null;
