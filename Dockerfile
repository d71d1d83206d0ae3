# syntax=docker/dockerfile:1
# Two images from one build: `inside` runs cms, jobs and migrations; `outside` runs publisher, indexer and gateway.

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY cms/package.json cms/
COPY plugins/approvals/package.json plugins/approvals/
COPY plugins/audit/package.json plugins/audit/
COPY plugins/cases/package.json plugins/cases/
COPY plugins/ratings/package.json plugins/ratings/
COPY plugins/texts/package.json plugins/texts/
COPY plugins/interaction/package.json plugins/interaction/
COPY plugins/disclosure/package.json plugins/disclosure/
COPY plugins/editorial/package.json plugins/editorial/
COPY plugins/mail/package.json plugins/mail/
COPY plugins/forms/package.json plugins/forms/
COPY plugins/identity/package.json plugins/identity/
COPY plugins/intake/package.json plugins/intake/
COPY plugins/publication/package.json plugins/publication/
COPY plugins/search/package.json plugins/search/
COPY plugins/services/package.json plugins/services/
COPY plugins/sitebuilding/package.json plugins/sitebuilding/
COPY plugins/subscriptions/package.json plugins/subscriptions/
COPY plugins/tenancy/package.json plugins/tenancy/
COPY sites/gateway/package.json sites/gateway/
COPY sites/indexer/package.json sites/indexer/
COPY sites/pages/package.json sites/pages/
COPY sites/publisher/package.json sites/publisher/
COPY themes/bureau/package.json themes/bureau/
COPY themes/civic/package.json themes/civic/
COPY themes/township/package.json themes/township/

FROM packages AS build
RUN --mount=type=cache,target=/root/.npm npm install --no-save --no-audit --no-fund
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1 ASTRO_TELEMETRY_DISABLED=1
RUN node scripts/build-themes.ts
RUN cd cms && NODE_ENV=production ../node_modules/.bin/next build && rm -rf .next/cache

FROM packages AS inside-packages
RUN --mount=type=cache,target=/root/.npm npm install --no-save --no-audit --no-fund --omit=dev \
    --workspace=@mingtang/cms --workspace=@mingtang/editorial --workspace=@mingtang/sitebuilding \
    --workspace=@mingtang/approvals --workspace=@mingtang/disclosure --workspace=@mingtang/services \
    --workspace=@mingtang/tenancy --workspace=@mingtang/publication --workspace=@mingtang/forms --workspace=@mingtang/intake \
    --workspace=@mingtang/mail --workspace=@mingtang/subscriptions --workspace=@mingtang/search \
    --workspace=@mingtang/publisher \
    --workspace=@mingtang/pages

FROM packages AS outside-packages
RUN --mount=type=cache,target=/root/.npm npm install --no-save --no-audit --no-fund --omit=dev \
    --workspace=@mingtang/publisher --workspace=@mingtang/gateway --workspace=@mingtang/publication \
    --workspace=@mingtang/forms --workspace=@mingtang/intake --workspace=@mingtang/pages \
    --workspace=@mingtang/indexer \
    --workspace=@mingtang/search

FROM node:24-bookworm-slim AS runtime
ENV NODE_ENV=production DATA_DIR=/data THEMES_DIR=/data/themes
WORKDIR /app
# Owned by the account that runs here, so that new volumes are too.
RUN mkdir -p /data/uploads /data/audit /data/blobs /data/public /data/themes && chown -R node:node /data
USER node

FROM runtime AS inside
COPY --from=inside-packages /app ./
COPY plugins plugins
COPY sites/pages sites/pages
COPY sites/publisher sites/publisher
COPY cms cms
COPY --from=build /app/cms/.next cms/.next
ENV NEXT_TELEMETRY_DISABLED=1 CMS_PORT=3000
EXPOSE 3000
CMD ["node", "node_modules/next/dist/bin/next", "start", "cms", "--port", "3000"]

FROM runtime AS outside
COPY --from=outside-packages /app ./
COPY scripts/install-themes.ts scripts/
COPY plugins/publication plugins/publication
COPY plugins/forms plugins/forms
COPY plugins/intake plugins/intake
COPY plugins/search plugins/search
COPY sites sites
COPY --from=build /app/dist dist
ENV PUBLIC_ADDRESS=0.0.0.0 PUBLIC_PORT=8080
EXPOSE 8080
CMD ["node", "sites/gateway/src/main.ts"]
