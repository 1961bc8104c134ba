import { textId } from '../translations/message';
import { problemOnFinish } from './address-problem';

/**
 * What is wrong with the address in a form, as yup's error.
 *
 * @param path of our options in the form
 * @param value our options
 */
export function addressRefusal(form: unknown, path: string, value: unknown): object | null {
  const problem = problemOnFinish(form);
  if (!problem) return null;
  const message = textId(`builder.path.problem.${problem.kind}`);
  const error = { name: 'ValidationError', path: `${path}.path`, message, params: problem };
  return { ...error, errors: [message], inner: [], value };
}
