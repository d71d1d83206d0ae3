import { describe, expect, test } from 'vitest';
import { startOptions } from './start-options.mjs';

const plain = {
  publicPort: 8080,
  cmsPort: 3000,
  searchPort: 10080,
  portGiven: false,
  reset: false,
  demo: true,
  production: false,
  help: false,
};

describe('what a start does', () => {
  const cases = [
    { what: 'without options: the demo on 8080 and 3000', args: [], does: plain },
    {
      what: 'ports as told',
      args: ['--port', '80', '--cms-port', '3001'],
      does: { ...plain, publicPort: 80, cmsPort: 3001, searchPort: 2080, portGiven: true },
    },
    {
      what: 'a port of the environment, where no option names one',
      args: [],
      env: { PUBLIC_PORT: '9090' },
      does: { ...plain, publicPort: 9090, searchPort: 11_090, portGiven: true },
    },
    { what: 'no demo when asked for none', args: ['--no-demo'], does: { ...plain, demo: false } },
    {
      what: 'no demo in production',
      args: ['--production'],
      does: { ...plain, demo: false, production: true },
    },
  ];
  for (const { what, args, env = {}, does } of cases) {
    test(what, () => expect(startOptions(args, env)).toEqual(does));
  }
});

describe('what a start refuses', () => {
  const cases = [
    { what: 'an option nobody knows', args: ['--prot', '80'], says: /--prot/ },
    { what: 'a port that is a word', args: ['--port', 'http'], says: /--port is "http"/ },
    { what: 'port 0', args: ['--port', '0'], says: /1 to 65535/ },
    { what: 'a port above the last', args: ['--cms-port', '65536'], says: /--cms-port/ },
    { what: 'one port for both', args: ['--port', '3000'], says: /must differ/ },
    { what: 'to reset in production', args: ['--reset', '--production'], says: /production/ },
    {
      what: 'to reset a database of your own',
      args: ['--reset'],
      env: { DATABASE_URL: 'postgres://db/mingtang' },
      says: /DATABASE_URL/,
    },
  ];
  for (const { what, args, env = {}, says } of cases) {
    test(what, () => expect(() => startOptions(args, env)).toThrow(says));
  }
});
