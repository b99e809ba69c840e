import closeWithGrace from 'close-with-grace';
import { buildApp } from './app.ts';
import { ConfigError, readConfig, type Config } from './config.ts';

const config = configOrExit();
const app = await buildApp({ config });
closeWithGrace({ delay: 10_000, logger: app.log }, async ({ err }) => {
  if (err) app.log.fatal({ err }, 'stopping because of an error nobody handled');
  await app.close();
});
console.log(`api ${await app.listen({ host: config.api.host, port: config.api.port })}`);

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (fault) {
    if (!(fault instanceof ConfigError)) throw fault;
    console.error(fault.message);
    process.exit(1);
  }
}
