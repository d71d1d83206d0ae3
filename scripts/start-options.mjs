import { parseArgs } from 'node:util';

/** The command was given something it cannot use; the message says what to write instead. */
export class OptionRefused extends Error {
  name = 'OptionRefused';
}

export const usage = `npm start -- [options]

  --port N        公开网站端口 · port of the public sites (8080)
  --cms-port N    后台端口 · port of the staff side (3000)
  --search-port N 检索端口，只在本机 · port of the search, on this machine only (public port + 2000)
  --reset         删除数据后重新开始 · delete all data and start again
  --no-demo       不要演示数据 · without the demo prefecture
  --production    正式环境：自备数据库与密钥，不生成演示数据
                  production: database and secrets of your own, no demo
  --help

Environment: DATABASE_URL, DATA_DIR (.data); see docs/operate.md.`;

/**
 * What a start is to do, from its arguments and the environment.
 *
 * @throws OptionRefused for an unknown option, a port that is none, or wishes that exclude each other
 */
export function startOptions(args, env) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        port: { type: 'string' },
        'cms-port': { type: 'string' },
        'search-port': { type: 'string' },
        reset: { type: 'boolean', default: false },
        'no-demo': { type: 'boolean', default: false },
        production: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new OptionRefused(`${error.message}\n\n${usage}`);
  }
  const publicPort = port('--port', values.port ?? env.PUBLIC_PORT ?? '8080');
  const besideIt = String(publicPort + (publicPort + 2000 > 65_535 ? -2000 : 2000));
  const options = {
    publicPort,
    cmsPort: port('--cms-port', values['cms-port'] ?? env.CMS_PORT ?? '3000'),
    searchPort: port('--search-port', values['search-port'] ?? env.SEARCH_PORT ?? besideIt),
    portGiven: values.port !== undefined || env.PUBLIC_PORT !== undefined,
    reset: values.reset,
    demo: !values['no-demo'] && !values.production,
    production: values.production,
    help: values.help,
  };
  const ports = [options.publicPort, options.cmsPort, options.searchPort];
  if (new Set(ports).size < ports.length) {
    throw new OptionRefused(
      '--port, --cms-port and --search-port must differ: each is another server.',
    );
  }
  if (options.reset && options.production) {
    throw new OptionRefused('--reset deletes all data; it is not to be had with --production.');
  }
  if (options.reset && env.DATABASE_URL) {
    throw new OptionRefused(
      '--reset deletes the embedded database only, and DATABASE_URL names one of your own. ' +
        'Drop that database yourself, or unset DATABASE_URL.',
    );
  }
  return options;
}

function port(name, text) {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 1 && value <= 65_535) return value;
  throw new OptionRefused(`${name} is "${text}", but must be a number from 1 to 65535.`);
}
