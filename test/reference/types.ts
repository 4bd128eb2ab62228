import openapiTypes, { astToString } from 'openapi-typescript';
import { stamped } from './documents.js';

/** The types of the typed client. */
export const typesOf = async (description: string): Promise<string> => {
  // What has a default need not be sent.
  const types = await openapiTypes(description, { immutable: true, defaultNonNullable: false, silent: true });
  return stamped(description, astToString(types));
};
