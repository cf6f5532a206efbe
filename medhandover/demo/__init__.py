"""An invented office to look around in: people, clinics and six stories, played through the one door."""
