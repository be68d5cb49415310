/**
 * A bot without conversations, to be killed: opens engagements as fast as it can and sends what they owe.
 * `node bot-process.ts <connection string> <prefix> <tenant> <run> <engagements>`; writes the id of
 * each engagement that is acknowledged, a line each.
 */
import { workUntilKilled } from './bot-work.ts';

const [, , connectionString = '', prefix = '', tenant = '', run = '', most = '0'] = process.argv;

await workUntilKilled({ connectionString, prefix, tenant }, run, Number(most));
