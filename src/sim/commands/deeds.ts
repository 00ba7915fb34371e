/** What each command does to a world. A list of its own, because the page knows commands by their words alone. */
import type { CommandArgs } from '../types.ts';
import type { Deed } from './define.ts';
import type { CommandName } from './index.ts';
import { completeWriteDeed } from './complete-write.ts';
import { crashDeed } from './crash.ts';
import { cutOneWayDeed } from './cut-one-way.ts';
import { cutDeed } from './cut.ts';
import { delayDeed } from './delay.ts';
import { deliverDeed } from './deliver.ts';
import { dropDeed } from './drop.ts';
import { duplicateDeed } from './duplicate.ts';
import { healAllDeed } from './heal-all.ts';
import { healLinkDeed } from './heal-link.ts';
import { healOneWayDeed } from './heal-one-way.ts';
import { heartbeatDeed } from './heartbeat.ts';
import { holdDeed } from './hold.ts';
import { partitionDeed } from './partition.ts';
import { pauseDeed } from './pause.ts';
import { releaseDeed } from './release.ts';
import { restartDeed } from './restart.ts';
import { resumeDeed } from './resume.ts';
import { setClockDeed } from './set-clock.ts';
import { setDialDeed } from './set-dial.ts';
import { setRuleDeed } from './set-rule.ts';
import { timeoutDeed } from './timeout.ts';
import { writeDeed } from './write.ts';

export const DEEDS: Readonly<Record<CommandName, Deed<CommandArgs>>> = {
  completeWrite: completeWriteDeed,
  crash: crashDeed,
  cutOneWay: cutOneWayDeed,
  cut: cutDeed,
  delay: delayDeed,
  deliver: deliverDeed,
  drop: dropDeed,
  duplicate: duplicateDeed,
  healAll: healAllDeed,
  healLink: healLinkDeed,
  healOneWay: healOneWayDeed,
  heartbeat: heartbeatDeed,
  hold: holdDeed,
  partition: partitionDeed,
  pause: pauseDeed,
  release: releaseDeed,
  restart: restartDeed,
  resume: resumeDeed,
  setClock: setClockDeed,
  setDial: setDialDeed,
  setRule: setRuleDeed,
  timeout: timeoutDeed,
  write: writeDeed,
};
