/** What a process and all that it starts use, read from `/proc`: CPU time, and the memory of each at its highest. */
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second, whatever the kernel is built with (proc(5), sysconf(3)). */
const TICKS_PER_SECOND = 100;
/** So often that no process that matters comes and goes unseen. */
const INTERVAL = 100;

export interface Usage {
  /** CPU seconds of the whole tree, in user and system mode, ended processes included. */
  cpuSeconds: number;
  /** Highest memory (resident set) of any one process, in bytes. */
  peakBytes: number;
}

interface ProcessStat {
  readonly parent: number;
  readonly cpuSeconds: number;
}

/** The fields behind the name of the program, which may hold anything, brackets too. */
function readStat(pid: number): ProcessStat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    // Own user and system time, then those of ended children.
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { parent: Number(fields[1]), cpuSeconds: ticks / TICKS_PER_SECOND };
  } catch {
    return null;
  }
}

/** The highest memory of a process so far; 0 where it ended meanwhile. */
function readPeak(pid: number): number {
  try {
    const [, kilobytes = 0] =
      /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}

function readTree(root: number): Map<number, ProcessStat> {
  const all = new Map<number, ProcessStat>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? readStat(Number(name)) : null;
    if (stat) all.set(Number(name), stat);
  }
  const isBelow = (pid: number): boolean =>
    pid === root || (all.has(pid) && isBelow(all.get(pid)!.parent));
  return new Map([...all].filter(([pid]) => isBelow(pid)));
}

/**
 * Watches a process until `stop` is called.
 *
 * @returns null where there is no `/proc`
 */
export function watchTree(root: number): { readonly stop: () => Usage } | null {
  if (process.platform !== 'linux') return null;
  const usage: Usage = { cpuSeconds: 0, peakBytes: 0 };
  const look = () => {
    const tree = readTree(root);
    const cpuSeconds = [...tree.values()].reduce((sum, stat) => sum + stat.cpuSeconds, 0);
    usage.cpuSeconds = Math.max(usage.cpuSeconds, cpuSeconds);
    usage.peakBytes = Math.max(usage.peakBytes, ...[...tree.keys()].map(readPeak));
  };
  const timer = setInterval(look, INTERVAL);
  return {
    stop: () => {
      clearInterval(timer);
      return usage;
    },
  };
}
