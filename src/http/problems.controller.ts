import { Controller, Get, Param } from '@nestjs/common';
import { LANGUAGES, type Language } from '../domain/language.js';
import { isProblemCode, Problem, PROBLEM_CODES, type ProblemCode, statusOf, titleOf } from './problem.js';
import { EVERYBODY } from '../identity/access.js';
import { May } from './sender.js';

const explained = (code: ProblemCode) => ({
  code,
  status: statusOf(code),
  title: Object.fromEntries(LANGUAGES.map((language): [Language, string] => [language, titleOf(code, language)])),
});

/** Where the `type` of a problem leads to (RFC 9457, section 3.1.1). */
@Controller('problems')
@May({ roles: EVERYBODY })
export class ProblemsController {
  @Get()
  all(): object {
    return { items: PROBLEM_CODES.map(explained) };
  }

  @Get(':code')
  one(@Param('code') code: string): object {
    if (!isProblemCode(code)) throw new Problem('not-found');
    return explained(code);
  }
}
