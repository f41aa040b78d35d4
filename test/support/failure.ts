import { Problem } from '../../src/core/problem.ts';

/** What a promise was rejected with; a test fails when it was not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (thrown) {
    return thrown;
  }
  throw new Error('It was expected to fail, and did not.');
}

/** The Problem that a promise was rejected with. */
export async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const thrown = await rejection(promise);
  if (thrown instanceof Problem) return thrown;
  throw new Error(`It failed with something that is no Problem: ${String(thrown)}`);
}
