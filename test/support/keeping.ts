import type { Backend } from '../../src/backend/port.ts';
import { backendFor } from './oakfield.ts';
import type { School } from './school.ts';

/** The school's backend, but what it keeps is said to be kept only for so many seconds. */
export function keepingFor(here: School, seconds: () => number): Backend {
  const backend = backendFor(here);
  return {
    read: (resource, row, query) => backend.read(resource, row, query),
    async send(resource, command) {
      const receipt = await backend.send(resource, command);
      if (!/^holds(\/[^/]+\/extensions)?$/.test(resource)) return receipt;
      return { ...receipt, value: { ...(receipt.value as object), expiresIn: seconds() } };
    },
  };
}
