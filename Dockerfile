# docker build -t proplus-playbook . && docker run --read-only --tmpfs /tmp:size=600m --env-file .env -p 3978:3978 proplus-playbook
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production PORT=3978
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY cards cards
COPY src src
# Nothing here belongs to who runs it. Only /tmp is written: a workbook lies there without a name while it is read.
# Two at once, 256 MiB each, and what Node keeps compiled: hence 600m.
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "--expose-gc", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
# As `npm start` does; docs/operate.md says why.
CMD ["node", "--expose-gc", "--max-semi-space-size=4", "src/start.js"]
