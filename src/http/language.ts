import type { FastifyRequest } from 'fastify';
import { type Language, LANGUAGES } from '../domain/language.js';
import { ranges } from './ranges.js';

/** The reader's language by Accept-Language (RFC 9110, section 12.5.4); German where nothing fits. */
export const languageOf = ({ headers }: Pick<FastifyRequest, 'headers'>): Language =>
  ranges(headers['accept-language'] ?? '').flatMap((range) => LANGUAGES.find((language) => language === range.split('-')[0]) ?? [])[0] ??
  'de';
