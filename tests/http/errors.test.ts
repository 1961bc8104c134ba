import { HttpError } from '../../server/src/http/http-error';

it('answers in the shape of Strapi’s own errors', () => {
  const details = { errors: [{ path: 'events', message: 'a list' }] };
  expect(new HttpError(400, 'events: expected a list', { details }).body()).toEqual({
    data: null,
    error: { status: 400, name: 'IntakeError', message: 'events: expected a list', details },
  });
});

it('keeps its cause to itself', () => {
  const cause = new Error('password=secret');
  const error = new HttpError(503, 'Come back later', { retryAfter: 5, cause });
  expect(error.cause).toBe(cause);
  expect(JSON.stringify(error.body())).not.toContain('secret');
  expect(error.body().error.details).toEqual({});
});
