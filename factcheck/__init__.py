"""From claims to what stands and what does not: reading articles in, comparing their claims, and showing the evidence."""
