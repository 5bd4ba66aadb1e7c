export { type Act, act } from './act.ts';
export { type Execute, type Executor, executor, type Instruction, type Outcome, type StateReader } from './executor.ts';
export {
  type Answer,
  CommandAlreadyDone,
  type Commit,
  type Done,
  type EventStore,
  RevisionConflict,
  type Write,
} from './port.ts';
