# The product as an image: built from source, run by an ordinary user, without the embedded database.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /source
COPY pom.xml ./
COPY src src
COPY processes processes
COPY forms forms
RUN --mount=type=cache,target=/root/.m2 mvn -q -B package -DskipTests \
    && mvn -q -B dependency:copy-dependencies \
       -DincludeGroupIds=com.fasterxml.jackson.core,com.fasterxml.jackson.datatype,com.nimbusds,jakarta.xml.bind,jakarta.activation,org.glassfish.jaxb,org.eclipse.angus,com.sun.istack -DoutputDirectory=target/simulator

# The simulator of what is outside, for the demo only; the product's own image is without it.
FROM eclipse-temurin:17-jre AS simulator
RUN useradd --system --uid 10002 --no-create-home simulator && install -d -o simulator /data
COPY --from=build /source/target/simulator /simulator/
COPY --from=build /source/target/classes/ee/simulator /simulator/classes/ee/simulator
COPY --from=build /source/target/classes/ee/xtee /simulator/classes/ee/xtee
COPY --from=build /source/target/classes/org/w3 /simulator/classes/org/w3
USER 10002
VOLUME /data
EXPOSE 8090
ENTRYPOINT ["java", "-Xmx96m", "-cp", "/simulator/classes:/simulator/*", "ee.simulator.Main", "--folder=/data", "--everywhere"]

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --no-create-home kutse && install -d -o kutse -g kutse /app /keys
WORKDIR /app
COPY --from=build /source/target/kutseeksam-*.jar kutseeksam.jar
COPY docker/start.sh docker/healthy.sh ./
USER 10001
VOLUME /keys
ENV KUTSE_PEOPLE_KEY_FILE=/keys/people.key
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s --retries=6 CMD ["./healthy.sh"]
ENTRYPOINT ["./start.sh"]
