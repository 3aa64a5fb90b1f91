import { expect, it, vi } from 'vitest';
import { coalesce } from './coalesce.ts';

it('answers all requests that come during a run by one more run', async () => {
  const first = Promise.withResolvers<undefined>();
  const task = vi.fn(() => (task.mock.calls.length === 1 ? first.promise : Promise.resolve()));
  const request = coalesce(task, () => undefined);
  request();
  request();
  request();
  expect(task).toHaveBeenCalledTimes(1);
  first.resolve(undefined);
  await vi.waitFor(() => {
    expect(task).toHaveBeenCalledTimes(2);
  });
});

it('runs again after a run that failed', async () => {
  const onError = vi.fn();
  const task = vi.fn(() => Promise.reject(new Error('no')));
  const request = coalesce(task, onError);
  request();
  await vi.waitFor(() => {
    expect(onError).toHaveBeenCalledTimes(1);
  });
  request();
  await vi.waitFor(() => {
    expect(task).toHaveBeenCalledTimes(2);
  });
});
