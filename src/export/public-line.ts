import { canonicalJson } from '../record/canonical-json.js';
import type { Recorded } from '../store/event-store.js';
import { publicEnvelope } from './public-envelope.js';

/** What anybody may know of an event, as one line of canonical JSON (RFC 8785). */
export const publicLine = (event: Recorded, isHeldBack = false): string => canonicalJson(publicEnvelope(event, isHeldBack));
