import { accessLogContract } from '../contract.ts';
import { memoryAccessLog } from './access-log.ts';

accessLogContract('memory', memoryAccessLog);
