package dev.wiredesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the desk. */
@SpringBootApplication
public class Wiredesk {

  /** Runs the desk until it is told to stop. */
  public static void main(String[] args) {
    SpringApplication.run(Wiredesk.class, args);
  }
}
