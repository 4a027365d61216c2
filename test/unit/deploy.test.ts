import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const composeSchema = z.object({
  services: z.record(
    z.string(),
    z.looseObject({
      image: z.string(),
      build: z.string().optional(),
      profiles: z.array(z.string()).min(1),
      ports: z.array(z.string()).optional(),
      networks: z.array(z.string()),
      environment: z.record(z.string(), z.string()).optional(),
      volumes: z.array(z.string()).optional(),
      command: z.array(z.string()).optional(),
      read_only: z.boolean().optional(),
      cap_drop: z.array(z.string()).optional(),
      security_opt: z.array(z.string()).optional(),
      healthcheck: z.looseObject({ test: z.array(z.string()).min(2) }),
      depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
    }),
  ),
  networks: z.record(z.string(), z.object({ internal: z.boolean().optional() }).nullable()),
  volumes: z.record(z.string(), z.null()),
});

const compose = composeSchema.parse(
  parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }),
);
const services = Object.entries(compose.services);
const ours = services.filter(([name]) => name.startsWith('jichim'));
const settings = globSync('src/config*.ts')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

function inProfile(profile: string): readonly string[] {
  return services.filter(([, { profiles }]) => profiles.includes(profile)).map(([name]) => name);
}

describe('docker-compose.yml', () => {
  test('has what each profile promises', () => {
    expect(inProfile('embedded')).toEqual(['jichim']);
    expect(inProfile('single')).toEqual(['jichim-single', 'qdrant']);
    expect(inProfile('cluster')).toEqual([
      'proxy',
      'jichim-1',
      'jichim-2',
      'qdrant-1',
      'qdrant-2',
      'qdrant-3',
    ]);
    expect(inProfile('models')).toEqual(['llm', 'embeddings']);
  });

  test.each(services)('%s has a pinned image and a health check', (_, { image, healthcheck }) => {
    expect(image).toMatch(/:v?\d+\.\d+|:[a-z]+-\d+\.\d+/);
    expect(image).not.toContain('latest');
    expect(healthcheck.test[0]).toBe('CMD');
  });

  test('only the service, or the proxy before it, has a port open, on this machine unless told otherwise', () => {
    const open = services.filter(([, { ports }]) => ports !== undefined);
    expect(open.map(([name]) => name)).toEqual(['jichim', 'jichim-single', 'proxy']);
    for (const [, { ports }] of open) {
      expect(ports).toEqual([expect.stringMatching(/^\$\{JICHIM_BIND:-127\.0\.0\.1\}:/)]);
    }
  });

  test.each(ours)('%s is told only settings that there are', (_, { environment }) => {
    for (const name of Object.keys(environment!))
      expect(settings).toMatch(new RegExp(`\\b${name}\\b`));
  });

  test('no secret is written down', () => {
    for (const [, { environment = {} }] of services) {
      for (const [name, value] of Object.entries(environment)) {
        if (/KEY$/.test(name)) expect(value).toMatch(/^\$\{\w+:-\}$/);
      }
    }
  });

  test.each(services.filter(([name]) => !['llm', 'embeddings'].includes(name)))(
    '%s cannot write to its image and has no privileges',
    (_, { read_only, cap_drop, security_opt }) => {
      expect([read_only, cap_drop, security_opt]).toEqual([
        true,
        ['ALL'],
        ['no-new-privileges:true'],
      ]);
    },
  );

  test('Qdrant is reached from the services alone and reaches nothing', () => {
    expect(compose.networks.storage).toEqual({ internal: true });
    const inside = services.filter(([, { networks }]) => networks.includes('storage'));
    expect(inside.map(([name]) => name)).not.toContain('proxy');
    for (const [name, { networks }] of services) {
      if (name.startsWith('qdrant')) expect(networks).toEqual(['storage']);
    }
  });

  test('three Qdrants of the cluster keep two copies of every shard', () => {
    for (const name of ['jichim-1', 'jichim-2']) {
      const { QDRANT_SHARDS, QDRANT_REPLICAS } = compose.services[name]!.environment!;
      expect([QDRANT_SHARDS, QDRANT_REPLICAS]).toEqual([
        expect.stringMatching(/:-3\}$/),
        expect.stringMatching(/:-2\}$/),
      ]);
    }
    const commands = ['qdrant-1', 'qdrant-2', 'qdrant-3'].map(
      (name) => compose.services[name]!.command,
    );
    expect(commands.map((command) => command!.at(-1))).toEqual([
      'http://qdrant-1:6335',
      'http://qdrant-2:6335',
      'http://qdrant-3:6335',
    ]);
  });

  test('everything named is there, and everything there is used', () => {
    const used = services.flatMap(([, { volumes = [] }]) =>
      volumes.map((volume) => volume.split(':')[0]!).filter((name) => /^[a-z]/.test(name)),
    );
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
    const networks = services.flatMap(([, own]) => own.networks);
    expect([...new Set(networks)].toSorted()).toEqual(Object.keys(compose.networks).toSorted());
    for (const [, { profiles, depends_on = {} }] of services) {
      for (const name of Object.keys(depends_on)) {
        expect(compose.services[name]!.profiles).toEqual(profiles);
      }
    }
  });
});

describe('Dockerfile', () => {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  test('builds in stages of one pinned image', () => {
    const images = lines.filter((line) => line.startsWith('FROM '));
    expect(images).toHaveLength(3);
    for (const image of images) expect(image).toMatch(/^FROM node:24\.\d+\.\d+-bookworm-slim/);
  });

  test('runs as another user than root, and holds no build tools', () => {
    expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    expect(last.some((line) => /npm (ci|install)/.test(line))).toBe(false);
    expect(lines.some((line) => line.includes('npm ci --omit=dev --omit=optional'))).toBe(true);
  });

  test('copies only what is in the repository and not kept out of the image', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n').filter(Boolean);
    const copied = lines.flatMap(
      (line) => /^COPY (?!--from)(.+) \S+$/.exec(line)?.[1]?.split(' ') ?? [],
    );
    for (const path of copied) {
      expect(globSync(path), path).toHaveLength(1);
      expect(ignored).not.toContain(path);
    }
  });
});

test('the proxy knows both replicas and hands answers on as they come', () => {
  const conf = readFileSync('deploy/nginx.conf', 'utf8');
  for (const name of ['jichim-1', 'jichim-2']) expect(conf).toContain(`server ${name}:3000`);
  expect(conf).toContain('proxy_buffering off;');
  const opened = conf.replaceAll(/#.*/g, '').match(/\{/g)!.length;
  expect(conf.replaceAll(/#.*/g, '').match(/\}/g)).toHaveLength(opened);
});
