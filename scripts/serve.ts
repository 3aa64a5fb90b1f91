/** `npm start`: serves the built site as a host would. */
import './command-line/check-settings.ts';
import { relative, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { site } from '../src/site/site.ts';
import { runCommand } from './command-line/command.ts';
import { pathOption } from './command-line/path-option.ts';
import { DIST } from './project/folders.ts';
import { serveSite } from './serve/serve-site.ts';

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('Expected a number from 0 to 65535.');
  }
  return port;
}

const command = new Command('start')
  .description('Serve dist/ below BASE_PATH, as it was built')
  .option('--port <number>', 'port to listen on', parsePort, 4321)
  .option('--host <name>', 'address to listen on; 0.0.0.0 opens it to the network', '127.0.0.1')
  .addOption(pathOption('--site <folder>', 'another built site', DIST))
  .action(async (options: { port: number; host: string; site: string }) => {
    const { port, host } = options;
    const directory = resolve(options.site);
    const server = await serveSite({ directory, base: site.base, port, host });
    const name = relative(process.cwd(), directory) || '.';
    console.log(`Serving ${name}/ at ${server.url} (Ctrl+C ends)`);
  });

await runCommand(() => command.parseAsync());
