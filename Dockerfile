# The service and its indexer. Data (the embedded index, the cache of recognised pages) lies in the volume
# /data; the image itself is never written to: run it with a read-only root file system and /tmp in memory.

# What the service needs to run. Node 24 is in the image: the npm packages that carry it for older machines
# are left out. TypeScript comes only because the client of Qdrant names it as a peer; nothing runs it.
FROM node:24.21.0-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund && rm -rf node_modules/typescript

# The page, built with tools that stay in this stage.
FROM node:24.21.0-bookworm-slim AS page
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY vite.config.ts ./
COPY scripts ./scripts
COPY src ./src
RUN node scripts/build-page.ts

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data \
    NPM_CONFIG_CACHE=/tmp/npm NPM_CONFIG_UPDATE_NOTIFIER=false
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=page /app/dist/web ./dist/web
COPY package.json ./
COPY scripts ./scripts
COPY src ./src
COPY indexer ./indexer
COPY corpus ./corpus
COPY deploy/healthy.mjs ./deploy/healthy.mjs
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
  CMD ["node", "deploy/healthy.mjs"]
CMD ["node", "--import", "./scripts/preflight.mjs", "src/main.ts"]
