import * as graphql from 'graphql';
import { worldOf } from '../world.mjs';

const world = worldOf(graphql);

// {sdl, document, variables, root} -> {data, errors: [{message, path, locations}]}
export default async function (request) {
  return JSON.parse(JSON.stringify(await graphql.execute(world(request))));
}
