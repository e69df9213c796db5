# Builds with everything, ships with what runs: the compiled program, its data and the production packages.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev
# The package of another AI_PROVIDER than OpenAI's form (docs/operating.md).
ARG AI_PACKAGE=
RUN if [ -n "$AI_PACKAGE" ]; then npm install --no-save --save-prod --omit=dev "$AI_PACKAGE"; fi

FROM node:24-bookworm-slim
ENV NODE_ENV=production SINAU_DATA=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/bin ./bin
COPY --from=build /app/dist ./dist
COPY --from=build /app/node_modules ./node_modules
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "bin/sinau.mjs"]
CMD ["start"]
