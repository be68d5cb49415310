import { administrationCommands } from './administration-commands.ts';
import type { HelpTopic } from '../../text/help-topics.ts';
import type { Command } from './command.ts';
import { deliveryCommands } from './delivery-commands.ts';
import { deploymentCommands } from './deployment-commands.ts';
import { digestCommands } from './digest-commands.ts';
import { frameCommands } from './frame-commands.ts';
import { generalCommands } from './general-commands.ts';
import { itemCommands } from './item-commands.ts';
import { peopleCommands } from './people-commands.ts';
import { portfolioCommands } from './portfolio-commands.ts';
import { smeCommands } from './sme-commands.ts';
import { shareCommands } from './share-commands.ts';
import { taskCommands } from './task-commands.ts';
import { wishCommands } from './wish-commands.ts';
import { usageCommands } from './usage-commands.ts';

/** Everything that can be typed, as help groups it. */
export const commandsByTopic: Readonly<Record<HelpTopic, readonly Command[]>> = {
  engagements: generalCommands,
  tasks: [...taskCommands, ...deploymentCommands, ...itemCommands],
  usage: usageCommands,
  smes: smeCommands,
  people: [...peopleCommands, ...frameCommands],
  day: wishCommands,
  overview: [...portfolioCommands, ...digestCommands, ...shareCommands],
  delivery: deliveryCommands,
  administration: administrationCommands,
};

/** The same in one row: the parser, "did you mean" and the manifest read this one table. */
export const commands: readonly Command[] = Object.values(commandsByTopic).flat();
