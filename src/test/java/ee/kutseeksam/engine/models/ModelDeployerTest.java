package ee.kutseeksam.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.ProductTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@ProductTest
class ModelDeployerTest {

    @Autowired RepositoryService repository;
    @Autowired StepBeans steps;
    @Autowired ApplicationEventPublisher events;
    @Autowired ModelDeployer product;
    @TempDir Path folder;

    @Test
    void what_has_not_changed_gets_no_new_version() {
        assertThat(product.deploy()).isNotEmpty().allSatisfy(outcome -> assertThat(outcome.deployed()).isFalse());
    }

    @Test
    void only_a_changed_file_is_deployed_and_a_bad_one_hurts_nothing() throws IOException {
        write("first", "Esimene");
        write("second", "Teine");
        ModelDeployer deployer = deployer();
        assertThat(deployer.deploy()).allSatisfy(outcome -> assertThat(outcome.deployed()).isTrue());

        write("first", "Esimene, muudetud");
        Files.writeString(folder.resolve("second.bpmn"), Files.readString(folder.resolve("second.bpmn"))
                .replace("candidateGroups", "candidateUsers"));
        deployer.deployChanged();

        assertThat(newest("first")).satisfies(exam -> assertThat(exam.getName()).isEqualTo("Esimene, muudetud"))
                .satisfies(exam -> assertThat(exam.getVersion()).isEqualTo(2));
        assertThat(newest("second").getVersion()).isEqualTo(1);
        assertThat(deployer.deploy()).filteredOn(outcome -> outcome.file().equals("second.bpmn")).singleElement()
                .satisfies(outcome -> assertThat(outcome.problems()).singleElement().asString().contains("puudub täitja roll"));
    }

    @Test
    void where_the_folders_are_absent_the_models_of_the_jar_count() {
        ModelFiles files = new ModelFiles(new ModelSettings("no-such-folder", "no-such-folder", true));
        assertThat(files.onDisk()).isFalse();
        assertThat(files.all()).extracting(ModelFile::name).contains("exam.bpmn", "deadlines.dmn", "sendRoster.form");
        assertThat(files.hasForm("task.html")).isTrue();
    }

    private ModelDeployer deployer() {
        ModelSettings settings = new ModelSettings(folder.toString(), "forms", true);
        ModelFiles files = new ModelFiles(settings) {
            @Override
            List<ModelFile> all() {
                return super.all().stream().filter(file -> file.name().endsWith(".bpmn")).toList();
            }
        };
        return new ModelDeployer(files, new ModelContract(steps, files), repository, events, settings);
    }

    private void write(String key, String name) throws IOException {
        Files.writeString(folder.resolve(key + ".bpmn"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    targetNamespace="probe">
                  <process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="begun" name="Algus" />
                    <sequenceFlow id="a" sourceRef="begun" targetRef="answerProbe" />
                    <userTask id="answerProbe" name="Vasta" camunda:candidateGroups="kutsekoda" camunda:dueDate="P7D"
                        camunda:formKey="embedded:/forms/task.html">
                      <extensionElements>
                        <camunda:taskListener event="complete" delegateExpression="${answerProbe}" />
                      </extensionElements>
                    </userTask>
                    <sequenceFlow id="b" sourceRef="answerProbe" targetRef="answered" />
                    <endEvent id="answered" name="Lõpp" />
                  </process>
                </definitions>
                """.formatted(key, name));
    }

    private ProcessDefinition newest(String key) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult();
    }
}
