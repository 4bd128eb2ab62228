import type { FastifyRequest } from 'fastify';
import { type Language, LANGUAGES } from '../domain/language.js';

/** The reader's language by Accept-Language (RFC 9110, section 12.5.4); German where nothing fits. */
export const languageOf = (request: Pick<FastifyRequest, 'headers'>): Language => {
  const ranges = (request.headers['accept-language'] ?? '').split(',').map((range) => {
    const [tag = '', quality] = range
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/);
    return { tag: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
  });
  const wanted = ranges.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  return wanted.flatMap(({ tag }) => LANGUAGES.find((language) => language === tag) ?? [])[0] ?? 'de';
};
