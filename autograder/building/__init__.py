"""From text and solutions to notebooks and kits."""
