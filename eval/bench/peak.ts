// Loaded by `node --import peak.ts?FILE` into a measured process: writes its peak memory when it ends.
import { writeFileSync } from 'node:fs';

const file = decodeURIComponent(new URL(import.meta.url).search.slice(1));

process.on('exit', () => {
  writeFileSync(file, JSON.stringify({ kilobytes: process.resourceUsage().maxRSS }));
});
