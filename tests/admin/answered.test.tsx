import { screen } from '@testing-library/react';
import { Answered } from '../../admin/src/shared/answer/Answered';
import { failureOf, type Failure } from '../../admin/src/shared/answer/failure';
import { renderInPanel } from './panel';

test.each([
  ['a request that was blocked', { name: 'TypeError', message: 'Failed to fetch' }, 'blocked'],
  ['a lost session', { name: 'UnauthorizedError', status: 401 }, 'session'],
  ['a role without permission', { name: 'ForbiddenError', status: 403 }, 'forbidden'],
  ['a broken server', { name: 'InternalServerError', status: 500 }, 'server'],
  ['an answer of a proxy', { name: 'SyntaxError', message: 'Unexpected token <' }, 'server'],
])('knows %s', (_, error, kind) => {
  expect(failureOf(error)).toEqual({ kind });
});

test('keeps what the server said about a question that it refused', () => {
  const error = { name: 'ValidationError', status: 400, message: 'type: an enabled type' };
  expect(failureOf(error)).toEqual({ kind: 'invalid', said: 'type: an enabled type' });
});

test('keeps why the server cannot tell figures at all', () => {
  const error = { name: 'ServiceUnavailableError', status: 503, message: 'The tables were made' };
  expect(failureOf(error)).toEqual({ kind: 'server', said: 'The tables were made' });
});

/** A failure on screen, and what a person can press. */
async function failed(failure: Failure, locale: 'en' | 'fr' = 'en') {
  const retry = jest.fn();
  const reset = jest.fn();
  const person = await renderInPanel(
    <Answered
      answer={{ state: 'failed', failure, retry }}
      skeleton={null}
      failedTitle="No articles"
      onReset={reset}
    >
      {() => null}
    </Answered>,
    locale,
  );
  const button = screen.queryByRole('button');
  const name = button?.textContent;
  if (button !== null && failure.kind !== 'session') await person.click(button);
  return { said: screen.getByText('No articles').parentElement?.textContent, name, retry, reset };
}

test('a blocked request can be tried again', async () => {
  const { said, name, retry } = await failed({ kind: 'blocked' });
  expect(said).toContain('No articlesThe server did not answer.');
  expect(name).toBe('Try again');
  expect(retry).toHaveBeenCalledTimes(1);
});

test('a refused question can be asked without its filters', async () => {
  const { said, name, reset } = await failed({ kind: 'invalid', said: 'type: an enabled type' });
  expect(said).toContain('type: an enabled type');
  expect(name).toBe('Remove the filters');
  expect(reset).toHaveBeenCalledTimes(1);
});

test('a lost session leads to the login, in French, too', async () => {
  const { said, name } = await failed({ kind: 'session' }, 'fr');
  expect(said).toContain('Votre session a expiré.');
  expect(name).toBe('Se reconnecter');
});

test('nothing can be pressed where the role lacks the permission', async () => {
  expect((await failed({ kind: 'forbidden' })).name).toBeUndefined();
});
