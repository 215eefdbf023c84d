// The world's former place, for who still asks for it there.
export { addPeople, admin, aWorld, closeWorlds, northbeam } from './world/world.ts';
